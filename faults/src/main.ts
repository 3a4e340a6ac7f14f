import { describePlay } from './describe-play.ts'
import { forget, playFaults } from './play-faults.ts'
import { help, Refusal, readSettings } from './settings.ts'

async function main(): Promise<void> {
  const settings = readSettings()
  if (!settings) return console.log(help)
  const { seed, rounds, callers } = settings
  console.log(`seed ${seed}, ${rounds} rounds, ${callers} callers\n`)
  const play = await playFaults({ ...settings, show: console.log })
  console.log(`\n${describePlay(play)}`)
  if (play.verdict.violations.length === 0) return await forget(play)
  process.exitCode = 1
  console.error(
    `\n${play.verdict.violations.join('\n')}\n\nseed ${seed}; histories, logs and data: ${play.folder}`,
  )
}

// Leaves in the ordinary way, so that all that was started is ended.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))

main().catch((error) => {
  process.exitCode = 1
  console.error(error instanceof Refusal ? error.message : error)
})
