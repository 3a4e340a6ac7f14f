// One service of the shop as a process of its own: `service.js <name>`, given its work over IPC.
import { connect } from '@stepledger/sdk'
import type { Desk, Job, Task } from './job.ts'
import * as billingWorker from './services/billing-worker.ts'
import * as checkout from './services/checkout.ts'
import * as fulfilment from './services/fulfilment.ts'
import * as notifications from './services/notifications.ts'
import { count, createTally, type Tally } from './tally.ts'

export type ServiceName = keyof typeof services

/** What comes back over IPC when a job is done. */
export interface Report {
  number: number
  tally: Tally
  result?: unknown
  error?: string
}

const services = { checkout, 'billing-worker': billingWorker, fulfilment, notifications }

const { LEDGER_URL = '', LEDGER_API_KEY = '', PROVIDER_URL = '' } = process.env
const name = process.argv[2] as ServiceName
const tasks: Readonly<Record<string, Task>> = services[name]
const ledger = connect({ url: LEDGER_URL, apiKey: LEDGER_API_KEY, service: name })

async function work(number: number, job: Job): Promise<Report> {
  const tally = createTally()
  const desk: Desk = { ledger, providerUrl: PROVIDER_URL, note: (call) => count(tally, call) }
  try {
    return { number, tally, result: await tasks[job.task]?.(desk, job) }
  } catch (error) {
    return { number, tally, error: String(error) }
  }
}

process.on('message', async ({ number, job }: { number: number; job: Job }) => {
  const report = await work(number, job)
  process.send?.(report)
})

process.send?.('ready')

process.on('disconnect', async () => {
  await ledger.close()
  process.exit()
})
