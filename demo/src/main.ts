import { checkLedger } from './check-ledger.ts'
import { describeDay } from './describe-day.ts'
import { planDay } from './plan-day.ts'
import { playDay } from './play-day.ts'
import { help, Refusal, readSettings } from './settings.ts'

async function main(): Promise<void> {
  const settings = readSettings()
  if (!settings) return console.log(help)
  await checkLedger(settings)
  // Yesterday's: no service then finishes what it does after the server has recorded it.
  const orders = planDay(settings.seed, new Date().setUTCHours(-24, 0, 0, 0))
  const day = await playDay(orders, settings)
  console.log(describeDay(day, settings))
  if (day.failures.length > 0) process.exitCode = 1
}

main().catch((error) => {
  process.exitCode = 1
  console.error(error instanceof Refusal ? error.message : error)
})
