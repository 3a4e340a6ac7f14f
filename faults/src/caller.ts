// A process that calls: `caller.js`, until it is told to stop over IPC.
import { connect } from '@stepledger/sdk'
import { createHistory } from './history.ts'
import { performCall } from './perform-call.ts'
import { planCall } from './plan-call.ts'
import { createRandom } from './random.ts'

const { LEDGER_URLS = '', LEDGER_API_KEY = '', HISTORY = '', SEED = '', BEGAN_AT = '' } = process.env
const workers = 16
/** New keys come in at this pace; each is used for some seconds. */
const keysPerSecond = 4

const random = createRandom(Number(SEED))
const note = createHistory(HISTORY)
const limits = { timeoutMs: 3_000, deadlineMs: 20_000 }
const ledgers = LEDGER_URLS.split(',').map((url) => connect({ url, apiKey: LEDGER_API_KEY, ...limits }))
let stopped = false

async function work(): Promise<void> {
  while (!stopped) {
    const position = ((Date.now() - Number(BEGAN_AT)) / 1_000) * keysPerSecond
    await performCall({ ledger: random.pick(ledgers), note }, planCall(random, position))
  }
}

process.once('message', () => {
  stopped = true
})
process.once('disconnect', () => process.exit(1))

await Promise.all(Array.from({ length: workers }, work))
await Promise.all(ledgers.map((ledger) => ledger.close()))
process.exit()
