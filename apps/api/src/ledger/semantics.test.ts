import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { createDatabase, type TestDatabase } from '../testing/create-database.ts'
import { findDisagreements } from '../testing/read-back.ts'
import {
  type CallResult,
  createRecorder,
  type FinalStatus,
  type JsonValue,
  type Outcome,
  type Recorder,
} from './index.ts'

let database: TestDatabase
let recorder: Recorder

beforeAll(async () => {
  database = await createDatabase()
  recorder = createRecorder(database.sql)
})
afterEach(async () => expect(await findDisagreements(database.sql, database.workspace)).toEqual([]))
afterAll(() => database.drop())

type Record = {
  status?: FinalStatus
  context?: { [key: string]: JsonValue }
  result?: JsonValue
  error?: JsonValue
  executionId?: string
  claimToken?: string | null
}
type Claim = { context?: { [key: string]: JsonValue }; executionId?: string; takeOver?: boolean }

const stored = { amount: '9.99' }
const more = { amount: '9.99', currency: 'EUR' }
const other = { amount: '8.88' }

/** One step under a key of its own, and the calls for it. */
const openStep = () => {
  const identity = {
    threadKey: `order:${randomUUID()}`,
    name: 'charge_payment',
    idempotencyKey: randomUUID(),
  }
  const record = ({ status = 'SUCCESS', context = stored, ...rest }: Record = {}): Promise<CallResult> =>
    recorder.recordStep(database.workspace, { ...identity, status, context, service: 'billing', ...rest })
  const claim = ({
    context = stored,
    executionId = randomUUID(),
    takeOver = true,
  }: Claim = {}): Promise<CallResult> =>
    recorder.claimStep(database.workspace, {
      ...identity,
      context,
      executionId,
      takeOver,
      leaseSeconds: 60,
      service: 'worker',
    })
  const letLeaseEnd = () => database.sql`
    update steps set claim_expires_at = clock_timestamp() - interval '1 second' where key = ${identity.idempotencyKey}`
  return { identity, record, claim, letLeaseEnd }
}

type OpenStep = ReturnType<typeof openStep>
type Found = { token: string | null; executionId: string }

/** The states of the table's first column, each made by calls. */
const states: { [state: string]: (step: OpenStep) => Promise<Found> } = {
  unknown: async () => ({ token: null, executionId: 'first' }),
  SUCCESS: async ({ record }) => {
    await record({ executionId: 'first', result: { id: 1 } })
    return { token: null, executionId: 'first' }
  },
  FAILED: async ({ record }) => {
    await record({ status: 'FAILED', executionId: 'first', error: 'declined' })
    return { token: null, executionId: 'first' }
  },
  ERROR: async ({ record }) => {
    await record({ status: 'ERROR', executionId: 'first', error: 'timeout' })
    return { token: null, executionId: 'first' }
  },
  'lease live': async ({ claim }) => {
    const { claim: held } = await claim({ executionId: 'first' })
    return { token: held?.token ?? null, executionId: 'first' }
  },
  'lease over': async ({ claim, letLeaseEnd }) => {
    const { claim: held } = await claim({ executionId: 'first' })
    await letLeaseEnd()
    return { token: held?.token ?? null, executionId: 'first' }
  },
}

const says = { SAME: stored, ADDS: more, CONTRADICTS: other }
const unchanging: Outcome[] = ['DEDUPLICATED', 'COLLIDED', 'BUSY', 'FENCED']

type Row = [
  state: string,
  relation: keyof typeof says,
  token: 'none' | 'current' | 'stale',
  execution: 'same' | 'another',
  outcome: Outcome,
]

const recordRows: Row[] = [
  ['unknown', 'SAME', 'none', 'another', 'RECORDED'],
  ['SUCCESS', 'SAME', 'none', 'another', 'DEDUPLICATED'],
  ['SUCCESS', 'SAME', 'none', 'same', 'DEDUPLICATED'],
  ['SUCCESS', 'ADDS', 'none', 'another', 'COLLIDED'],
  ['SUCCESS', 'CONTRADICTS', 'none', 'another', 'COLLIDED'],
  ['FAILED', 'SAME', 'none', 'another', 'RETRIED'],
  ['FAILED', 'ADDS', 'none', 'another', 'RETRIED'],
  ['FAILED', 'CONTRADICTS', 'none', 'another', 'COLLIDED'],
  ['FAILED', 'SAME', 'none', 'same', 'DEDUPLICATED'],
  ['ERROR', 'SAME', 'none', 'another', 'RETRIED'],
  ['ERROR', 'ADDS', 'none', 'another', 'RETRIED'],
  ['ERROR', 'CONTRADICTS', 'none', 'another', 'COLLIDED'],
  ['ERROR', 'SAME', 'none', 'same', 'DEDUPLICATED'],
  ['lease live', 'SAME', 'current', 'same', 'RECORDED'],
  ['lease live', 'ADDS', 'current', 'same', 'RECORDED'],
  ['lease live', 'CONTRADICTS', 'current', 'same', 'COLLIDED'],
  ['lease live', 'SAME', 'none', 'another', 'BUSY'],
  ['lease live', 'ADDS', 'none', 'another', 'BUSY'],
  ['lease live', 'CONTRADICTS', 'none', 'another', 'COLLIDED'],
  ['lease over', 'SAME', 'current', 'same', 'RECORDED'],
  ['lease over', 'ADDS', 'current', 'same', 'RECORDED'],
  ['lease over', 'SAME', 'none', 'another', 'RETRIED'],
  ['lease over', 'ADDS', 'none', 'another', 'RETRIED'],
  ['lease over', 'CONTRADICTS', 'none', 'another', 'COLLIDED'],
  ['SUCCESS', 'SAME', 'stale', 'another', 'FENCED'],
  ['SUCCESS', 'SAME', 'stale', 'same', 'DEDUPLICATED'],
  ['FAILED', 'SAME', 'stale', 'another', 'FENCED'],
  ['lease live', 'SAME', 'stale', 'another', 'FENCED'],
  ['lease over', 'CONTRADICTS', 'stale', 'another', 'FENCED'],
]

const claimRows: Row[] = [
  ['unknown', 'SAME', 'none', 'another', 'CLAIMED'],
  ['SUCCESS', 'SAME', 'none', 'another', 'DEDUPLICATED'],
  ['SUCCESS', 'ADDS', 'none', 'another', 'COLLIDED'],
  ['SUCCESS', 'CONTRADICTS', 'none', 'another', 'COLLIDED'],
  ['FAILED', 'SAME', 'none', 'another', 'CLAIMED'],
  ['FAILED', 'ADDS', 'none', 'another', 'CLAIMED'],
  ['FAILED', 'CONTRADICTS', 'none', 'another', 'COLLIDED'],
  ['FAILED', 'SAME', 'none', 'same', 'DEDUPLICATED'],
  ['ERROR', 'SAME', 'none', 'another', 'CLAIMED'],
  ['ERROR', 'SAME', 'none', 'same', 'DEDUPLICATED'],
  ['lease live', 'SAME', 'none', 'another', 'BUSY'],
  ['lease live', 'ADDS', 'none', 'another', 'BUSY'],
  ['lease live', 'SAME', 'none', 'same', 'CLAIMED'],
  ['lease live', 'CONTRADICTS', 'none', 'another', 'COLLIDED'],
  ['lease over', 'SAME', 'none', 'another', 'TAKEN_OVER'],
  ['lease over', 'ADDS', 'none', 'another', 'TAKEN_OVER'],
  ['lease over', 'CONTRADICTS', 'none', 'another', 'COLLIDED'],
]

const attemptsOf = (step: OpenStep) => database.sql<{ outcome: Outcome; number: number }[]>`
  select a.outcome, a.number
  from attempts a
  join steps s on s.id = a.step_id
  where s.key = ${step.identity.idempotencyKey}
  order by a.number`

const contentOf = (step: OpenStep) => database.sql`
  select status, context, result, error, claim_token from steps where key = ${step.identity.idempotencyKey}`

describe.each([
  ['recordStep', recordRows],
  ['claimStep', claimRows],
] as const)('%s', (verb, rows) => {
  test.each(rows)(
    '%s, %s, token %s, %s execution: %s',
    async (state, relation, token, execution, outcome) => {
      const step = openStep()
      const found = await (states[state] as (step: OpenStep) => Promise<Found>)(step)
      const [before] = await contentOf(step)
      const executionId = execution === 'same' ? found.executionId : 'another'
      const claimToken = { none: null, current: found.token, stale: randomUUID() }[token]
      const call = () =>
        verb === 'recordStep'
          ? step.record({ context: says[relation], executionId, claimToken })
          : step.claim({ context: says[relation], executionId })
      const answer = await call()
      expect(answer.outcome).toBe(outcome)
      expect(answer.duplicate).toBe(outcome === 'DEDUPLICATED')
      expect(answer.attempt.outcome).toBe(outcome)
      const attempts = await attemptsOf(step)
      expect(attempts.at(-1)).toEqual({ outcome, number: answer.step.counts.calls })
      const [after] = await contentOf(step)
      if (unchanging.includes(outcome)) expect(after).toEqual(before)
      else expect(after?.context).toBe(answer.attempt.context)
      expect(answer.step.lastSeenAt).toEqual(answer.attempt.recordedAt)
      expect(answer.claim !== null).toBe(['CLAIMED', 'TAKEN_OVER', 'BUSY'].includes(outcome))
      expect(answer.claim?.token != null).toBe(['CLAIMED', 'TAKEN_OVER'].includes(outcome))
      expect(answer.step.claim?.token ?? null).toBeNull()
    },
  )
})

test('an expired claim is left alone when asked to', async () => {
  const step = openStep()
  await step.claim()
  await step.letLeaseEnd()
  expect((await step.claim({ takeOver: false })).outcome).toBe('BUSY')
})

test('the holder is given the claim that it has, and no other', async () => {
  const step = openStep()
  const first = await step.claim({ executionId: 'run-1' })
  const again = await step.claim({ executionId: 'run-1' })
  expect(again.claim).toEqual(first.claim)
  expect(again.attempt.resent).toBe(true)
  expect(again.step.counts).toMatchObject({ calls: 2, executions: 1 })
})

test('a request that was sent again is told from a second run of the code', async () => {
  const step = openStep()
  await step.record({ executionId: 'run-1', result: { chargeId: 'ch_1' } })
  const resent = await step.record({ executionId: 'run-1', result: { chargeId: 'ch_1' } })
  expect(resent.attempt).toMatchObject({ resent: true, resultDiverged: false })
  const second = await step.record({ executionId: 'run-2', result: { chargeId: 'ch_2' } })
  expect(second.attempt).toMatchObject({ outcome: 'DEDUPLICATED', resent: false, resultDiverged: true })
  expect(second.step).toMatchObject({ result: '{"chargeId":"ch_1"}', counts: { calls: 3, executions: 2 } })
})

test('a later FAILED never downgrades a SUCCESS, and is kept as it was reported', async () => {
  const step = openStep()
  await step.record()
  const late = await step.record({ status: 'FAILED', error: 'declined' })
  expect(late).toMatchObject({ outcome: 'DEDUPLICATED', step: { status: 'SUCCESS' } })
  expect(late.attempt).toMatchObject({ status: 'FAILED', error: '"declined"' })
})

test('a completion whose answer was lost is known again by its token, without an execution id', async () => {
  const step = openStep()
  const { claim } = await step.claim()
  const claimToken = claim?.token ?? null
  expect((await step.record({ claimToken })).outcome).toBe('RECORDED')
  const again = await step.record({ claimToken })
  expect(again).toMatchObject({
    outcome: 'DEDUPLICATED',
    attempt: { resent: true },
    step: { counts: { executions: 1 } },
  })
})

test('the holder that was paused past its lease is fenced, and its result is kept on its attempt', async () => {
  const step = openStep()
  const stale = await step.claim({ executionId: 'run-1' })
  await step.letLeaseEnd()
  const fresh = await step.claim({ executionId: 'run-2' })
  expect(fresh.claim?.downstreamKey).toBe(stale.claim?.downstreamKey)
  await step.record({ executionId: 'run-2', claimToken: fresh.claim?.token ?? null, result: { id: 2 } })
  const late = await step.record({
    executionId: 'run-1',
    claimToken: stale.claim?.token ?? null,
    result: { id: 1 },
  })
  expect(late.attempt).toMatchObject({ outcome: 'FENCED', result: '{"id":1}', resultDiverged: true })
  expect(late.step).toMatchObject({ result: '{"id":2}', counts: { executions: 2, fenced: 1 } })
})

test('a completion of something never claimed is refused and writes nothing', async () => {
  const step = openStep()
  await expect(step.record({ claimToken: randomUUID() })).rejects.toMatchObject({ code: 'CLAIM_NOT_FOUND' })
  expect(await attemptsOf(step)).toEqual([])
})

test('a collision says what differs', async () => {
  const step = openStep()
  await step.record({ context: { amount: '9.99', lines: [{ sku: 'a' }], gone: 1 } })
  const { attempt } = await step.record({
    context: { amount: '8.88', lines: [{ sku: 'b' }], 'new/field': null },
  })
  expect(JSON.parse(attempt.changes ?? '[]')).toEqual([
    { path: '/amount', before: '9.99', after: '8.88' },
    { path: '/gone', before: 1 },
    { path: '/lines/0/sku', before: 'a', after: 'b' },
    { path: '/new~1field', after: null },
  ])
})

test('a volatile field outside the fingerprint fields neither splits a step nor collides', async () => {
  const { workspace } = database
  const call = (at: string) =>
    recorder.recordStep(workspace, {
      threadKey: `order:${workspace.id}`,
      name: 'reserve_stock',
      status: 'SUCCESS',
      fingerprintFields: ['/orderId'],
      context: { orderId: 'ORD-1', at },
    })
  expect((await call('10:00')).outcome).toBe('RECORDED')
  const second = await call('10:01')
  expect(second).toMatchObject({
    outcome: 'DEDUPLICATED',
    attempt: { changes: '[{"path":"/at","before":"10:00","after":"10:01"}]' },
  })
})

test('a manual key shaped like a derived one is another key', async () => {
  const threadKey = `order:${randomUUID()}`
  const derived = await recorder.recordStep(database.workspace, {
    threadKey,
    name: 'ping',
    status: 'SUCCESS',
  })
  const manual = await recorder.recordStep(database.workspace, {
    threadKey,
    name: 'ping',
    status: 'SUCCESS',
    idempotencyKey: derived.step.idempotencyKey,
  })
  expect(manual.outcome).toBe('RECORDED')
  expect(manual.step.id).not.toBe(derived.step.id)
})

test('the scope of the workspace finds a step from another thread, and writes the attempt to that thread', async () => {
  const idempotencyKey = randomUUID()
  const call = (threadKey: string) =>
    recorder.recordStep(database.workspace, {
      threadKey,
      name: 'charge',
      status: 'SUCCESS',
      idempotencyKey,
      keyScope: 'WORKSPACE',
    })
  const first = await call(`a:${idempotencyKey}`)
  const second = await call(`b:${idempotencyKey}`)
  expect(second).toMatchObject({
    outcome: 'DEDUPLICATED',
    step: { id: first.step.id, threadId: first.step.threadId },
  })
  expect(second.attempt.threadId).not.toBe(first.attempt.threadId)
})

test('one key may serve a charge and its refund', async () => {
  const threadKey = `order:${randomUUID()}`
  for (const name of ['charge', 'refund']) {
    const answer = await recorder.recordStep(database.workspace, {
      threadKey,
      name,
      status: 'SUCCESS',
      idempotencyKey: 'pay_1',
    })
    expect(answer.outcome).toBe('RECORDED')
  }
})

test('a batch applies the calls of one step in its order, and refuses an item without touching the others', async () => {
  const { identity } = openStep()
  const item = { ...identity, status: 'SUCCESS', context: stored } as const
  const answers = await recorder.recordSteps(database.workspace, [
    { ...item, status: 'FAILED', executionId: 'e1' },
    { ...item, executionId: 'e2' },
    { ...item, name: '' },
    { ...item, executionId: 'e2' },
    { ...item, context: other },
    { ...item, threadKey: null, threadId: randomUUID() },
  ])
  expect(answers.map((answer) => ('outcome' in answer ? answer.outcome : answer.code))).toEqual([
    'RECORDED',
    'RETRIED',
    'NAME_INVALID',
    'DEDUPLICATED',
    'COLLIDED',
    'THREAD_NOT_FOUND',
  ])
})

test('it does so where they name the thread in different ways, and one of the ways was seen before', async () => {
  const { identity } = openStep()
  const failed = { ...identity, status: 'FAILED' } as const
  const { step } = await recorder.recordStep(database.workspace, { ...failed, executionId: 'e1' })
  const answers = await recorder.recordSteps(database.workspace, [
    { ...failed, threadKey: null, threadId: step.threadId, executionId: 'e2' },
    { ...identity, status: 'SUCCESS', executionId: 'e3' },
  ])
  expect(answers).toMatchObject([
    { outcome: 'RETRIED', attempt: { number: 2 } },
    { outcome: 'RETRIED', attempt: { number: 3 } },
  ])
})

test('a thread that has ended still takes calls, and says so', async () => {
  const step = openStep()
  await step.record()
  await database.sql`update threads set status = 'COMPLETED', ended_at = clock_timestamp() where key = ${step.identity.threadKey}`
  expect((await step.record()).attempt.afterEnd).toBe(true)
  const fresh = await recorder.recordStep(database.workspace, {
    threadKey: step.identity.threadKey,
    name: 'late',
    status: 'SUCCESS',
  })
  expect(fresh).toMatchObject({ outcome: 'RECORDED', attempt: { afterEnd: true } })
})

test('what the attempt of a failed run said stays after a retry took the step over', async () => {
  const step = openStep()
  await step.record({ status: 'FAILED', error: { code: 'card_declined' }, context: stored })
  await step.record({ context: more, result: { id: 1 } })
  const rows = await database.sql`
    select a.outcome, a.shares_payload, a.context, a.error from attempts a join steps s on s.id = a.step_id
    where s.key = ${step.identity.idempotencyKey} order by a.number`
  expect(rows).toEqual([
    {
      outcome: 'RECORDED',
      sharesPayload: false,
      context: '{"amount":"9.99"}',
      error: '{"code":"card_declined"}',
    },
    { outcome: 'RETRIED', sharesPayload: true, context: null, error: null },
  ])
})
