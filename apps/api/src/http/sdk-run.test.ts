import { randomUUID } from 'node:crypto'
import { ClaimLostError, connect, KeyCollisionError, type Ledger, StepBusyError } from '@stepledger/sdk'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDatabase, type TestDatabase } from '../testing/create-database.ts'
import { createKey, startApp, type TestApp } from '../testing/start-app.ts'

let database: TestDatabase
let apps: TestApp[]
let ledgers: Ledger[]

beforeAll(async () => {
  database = await createDatabase()
  apps = await Promise.all([startApp(database.url), startApp(database.url)])
  const apiKey = await createKey(database.sql, database.workspace)
  ledgers = apps.map(({ url }) => connect({ url, apiKey, service: 'checkout' }))
})
afterAll(async () => {
  await Promise.all(ledgers.map((ledger) => ledger.close()))
  await Promise.all(apps.map((app) => app.stop()))
  await database.drop()
})

/** One step, as the callers of both servers see it. */
const chooseStep = () => {
  const order = randomUUID()
  return (caller = 0) =>
    (ledgers[caller % 2] as Ledger)
      .thread(order)
      .step('charge')
      .idempotencyKey('pay-1')
      .addContext({ amount: '99.99' })
}

const settled = (call: Promise<unknown>) => call.catch((error) => error)
const mustNotRun = () => expect.unreachable('the code ran')

/** A run whose code goes on until it is told. */
const begin = async (step: ReturnType<ReturnType<typeof chooseStep>>, leaseSeconds: number) => {
  let finish: (result: string) => void = () => {}
  let signal: AbortSignal | undefined
  const call = await new Promise<{ result: Promise<unknown> }>((resolve) => {
    const result = settled(
      step.run(
        (run) => {
          signal = run.signal
          resolve({ result })
          return new Promise<string>((settle) => {
            finish = settle
          })
        },
        { leaseSeconds },
      ),
    )
  })
  return { ...call, finish: (result: string) => finish(result), signal: signal as AbortSignal }
}

test('of twenty callers of two servers one runs the code, and all get its result', async () => {
  const step = chooseStep()
  const runs: string[] = []
  const calls = Array.from({ length: 20 }, (_, caller) =>
    step(caller).run(({ executionId, downstreamKey }) => {
      runs.push(executionId)
      return { downstreamKey, paidBy: caller }
    }),
  )
  const results = await Promise.all(calls)
  expect(runs).toHaveLength(1)
  expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1)
  expect(results[0]?.downstreamKey).toMatch(/^stepledger-/)
})

test('a step whose code threw is run again; one that succeeded never is', async () => {
  const step = chooseStep()
  expect(await settled(step().run(() => Promise.reject(new Error('declined'))))).toMatchObject({
    message: 'declined',
  })
  expect(await step(1).run(() => ({ charge: 'ch_1' }))).toEqual({ charge: 'ch_1' })
  expect(await step().run(mustNotRun)).toEqual({ charge: 'ch_1' })
  const other = step().addContext({ amount: '120.00' })
  expect(await settled(other.run(mustNotRun))).toBeInstanceOf(KeyCollisionError)
})

test('code that takes longer than its lease keeps its claim', async () => {
  const step = chooseStep()
  const holder = await begin(step(), 1)
  expect(await settled(step(1).run(mustNotRun, { wait: 1_500 }))).toBeInstanceOf(StepBusyError)
  holder.finish('done')
  expect(await holder.result).toBe('done')
  expect(holder.signal.aborted).toBe(false)
})

test('a holder whose lease ran out is told, and its result is kept beside the one that counts', async () => {
  const step = chooseStep()
  const holder = await begin(step(), 60)
  await database.sql`update steps set claim_expires_at = clock_timestamp() where status = 'IN_PROGRESS'`
  expect(await step(1).run(() => 'by the second')).toBe('by the second')
  holder.finish('by the first')
  const error = await holder.result
  expect(error).toBeInstanceOf(ClaimLostError)
  expect(error).toMatchObject({
    step: { status: 'SUCCESS', result: 'by the second', counts: { executions: 2, fenced: 1 } },
    attempt: { outcome: 'FENCED', resultDiverged: true },
  })
  expect(await step().run(mustNotRun)).toBe('by the second')
})

test('a lease that is over is left alone where the effect must be checked by hand', async () => {
  const step = chooseStep()
  const holder = await begin(step(), 60)
  await database.sql`update steps set claim_expires_at = clock_timestamp() where status = 'IN_PROGRESS'`
  expect(await settled(step(1).run(mustNotRun, { takeOver: false, wait: false }))).toBeInstanceOf(
    StepBusyError,
  )
  holder.finish('done')
  expect(await holder.result).toBe('done')
})
