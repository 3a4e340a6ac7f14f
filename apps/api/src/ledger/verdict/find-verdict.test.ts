import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connect } from '../../database/connect.ts'
import { createDatabase, createWorkspace, type TestDatabase } from '../../testing/create-database.ts'
import { explain } from '../../testing/explain.ts'
import { fillLedger } from '../../testing/fill-ledger.ts'
import { type ClaimStepInput, createRecorder, type Recorder, type RecordStepInput } from '../index.ts'
import type { Query } from '../read-planned.ts'
import type { Workspace } from '../types.ts'
import { findVerdict } from './find-verdict.ts'
import { verdictCallsQuery } from './read-calls.ts'
import { verdictStepsQuery } from './read-steps.ts'

const manyCalls = 100_000
const manySteps = 10_000

let database: TestDatabase
let recorder: Recorder
let filled: Workspace

beforeAll(async () => {
  database = await createDatabase()
  recorder = createRecorder(database.sql)
  filled = await createWorkspace(database.sql)
  await fillLedger(database.sql, filled, 2_000)
  await fillExtremes()
}, 300_000)
afterAll(() => database.drop())

/** Threads at the edges: a step of very many calls, very many steps, and many steps of which each was repeated often. */
const fillExtremes = async () => {
  const owner = connect(database.url, { connections: 1 })
  await owner`set statement_timeout = 0`
  await owner`set session_replication_role = replica`
  await owner`
    insert into threads (workspace_id, id, key, started_at, later_calls)
    values
      (${filled.id}, uuid_v7(now()), 'many calls', now(), ${manyCalls - 1}::integer),
      (${filled.id}, uuid_v7(now()), 'many steps', now(), 0),
      (${filled.id}, uuid_v7(now()), 'many repeats', now(), 2000 * 19)`
  await owner`
    insert into steps (
      workspace_id, id, thread_id, name, key_scope, key_kind, key, fingerprint, status, context, result,
      first_recorded_at, last_seen_at, calls, executions, deduplicated
    )
    select
      t.workspace_id, uuid_v7(now() + n * interval '1 ms'), t.id, 'poll', 'THREAD', 'MANUAL', t.key || n,
      decode(repeat('00', 32), 'hex'), 'SUCCESS', '{}', '1', now(), now(), c.calls, 1, c.calls - 1
    from threads t
    join (
      values ('many calls', 1, ${manyCalls}::integer), ('many steps', ${manySteps}::integer, 1), ('many repeats', 2000, 20)
    ) as c (key, steps, calls) on c.key = t.key
    cross join lateral generate_series(1, c.steps) as n`
  await owner`
    insert into attempts (
      workspace_id, id, thread_id, step_id, number, kind, outcome, status, step_name, execution_id, resent,
      shares_payload, recorded_at
    )
    select
      s.workspace_id, uuid_v7(now() + number * interval '1 ms'), s.thread_id, s.id, number, 'RECORD',
      case number when 1 then 'RECORDED' else 'DEDUPLICATED' end::outcome, 'SUCCESS', s.name, 'poller', number > 1, true,
      now()
    from steps s
    cross join lateral generate_series(1, s.calls) as number
    where s.name = 'poll'`
  await owner`vacuum analyze`
  await owner.end()
}

/** One operation of a thread of its own. */
const openStep = (rest: Partial<RecordStepInput> = {}) => {
  const identity = {
    threadKey: `order:${randomUUID()}`,
    name: 'charge_payment',
    idempotencyKey: randomUUID(),
    service: 'billing-worker',
    ...rest,
  }
  const key = String(identity.idempotencyKey)
  const record = (input: Partial<RecordStepInput> = {}) =>
    recorder.recordStep(database.workspace, { ...identity, status: 'SUCCESS', ...input })
  const claim = (input: Partial<ClaimStepInput> = {}) =>
    recorder.claimStep(database.workspace, { ...identity, leaseSeconds: 60, takeOver: true, ...input })
  const letLeaseEnd = () => database.sql`
    update steps set claim_expires_at = clock_timestamp() - interval '1 second' where key = ${key}`
  const judge = (name: string | null = null) => findVerdict(database.sql, database.workspace, { key, name })
  return { identity, key, record, claim, letLeaseEnd, judge }
}

const at = (seconds: number) => new Date(Date.UTC(2026, 10, 24, 18) + seconds * 1_000)

test('an order that is charged again after a timeout, while the first charge went through', async () => {
  const { record, judge } = openStep()
  const error = { name: 'TimeoutError', message: 'The operation was aborted due to timeout', code: 23 }
  const first = { executionId: 'a', startedAt: at(0) }
  const { step } = await record({ ...first, status: 'ERROR', error })
  const second = await record({ executionId: 'b', startedAt: at(2), result: { charge: 'ch_2' } })
  const third = await record({ ...first, result: { charge: 'ch_1' } })
  const text =
    '3 calls, 2 executions, 2 different results: charge_payment charged twice by billing-worker, 2.0 s apart; the second run came after a client timeout.'
  const verdict = await judge()
  expect(verdict).toMatchObject({
    kind: 'EXECUTED_AGAIN_OTHER_RESULT',
    text,
    operations: 1,
    effects: 2,
    retried: 1,
    deduplicated: 1,
    resent: 1,
    callsOfOtherThreads: null,
    moreFindings: 0,
  })
  expect(verdict?.findings).toMatchObject([
    {
      stepId: step.id,
      gapMs: 2_000,
      cause: 'AFTER_TIMEOUT',
      evidence: [
        { attemptId: second.attempt.id, call: 2 },
        { attemptId: third.attempt.id, call: 3 },
      ],
    },
  ])
  const ofThread = await findVerdict(database.sql, database.workspace, { threadId: step.threadId })
  expect(ofThread).toMatchObject({ text, callsOfOtherThreads: 0 })
})

describe('results are compared', () => {
  test('as the same, whatever else a duplicate says', async () => {
    const { record, judge } = openStep({ fingerprintFields: ['/order'] })
    await record({ executionId: 'a', context: { order: 1 }, result: { b: 1, a: 2 } })
    await record({ executionId: 'b', context: { order: 1, by: 'hand' }, result: { a: 2, b: 1 } })
    expect(await judge()).toMatchObject({ kind: 'EXECUTED_AGAIN_SAME_RESULT', distinctResults: 1 })
  })

  test('where a stale holder finished before the one that took over', async () => {
    const { record, claim, letLeaseEnd, judge } = openStep()
    const stale = await claim({ executionId: 'a' })
    await letLeaseEnd()
    const current = await claim({ executionId: 'b' })
    expect(await judge()).toMatchObject({ kind: 'OUTCOME_UNKNOWN', effects: 0 })
    await record({ executionId: 'a', claimToken: stale.claim?.token ?? null, result: 1 })
    expect(await judge()).toMatchObject({ kind: 'TAKEN_OVER_STALE_FINISHED', fenced: 1, effects: 1 })
    await record({ executionId: 'b', claimToken: current.claim?.token ?? null, result: 2 })
    expect(await judge()).toMatchObject({ kind: 'EXECUTED_AGAIN_OTHER_RESULT', effects: 2 })
  })

  test('where none was reported', async () => {
    const { record, judge } = openStep()
    await record({ executionId: 'a' })
    await record({ executionId: 'b', result: 1 })
    expect(await judge()).toMatchObject({ kind: 'EXECUTED_AGAIN_RESULT_UNKNOWN', effects: 1 })
  })
})

test('a live claim is in progress, an expired one unknown', async () => {
  const { claim, letLeaseEnd, judge } = openStep()
  await claim()
  expect((await judge())?.findings).toMatchObject([{ unknown: 'IN_PROGRESS' }])
  await letLeaseEnd()
  expect((await judge())?.findings).toMatchObject([{ unknown: 'CLAIM_EXPIRED' }])
})

test('a key that two threads have, each for its own operation, acquits nobody', async () => {
  const { record, judge } = openStep({ idempotencyKey: randomUUID() })
  await record({ result: { charge: 'ch_1' } })
  await record({ threadKey: randomUUID(), result: { charge: 'ch_2' } })
  expect((await judge())?.notLookedAt[0]?.code).toBe('SEPARATE_OPERATIONS')
  await record({ name: 'refund_payment' })
  expect((await judge('refund_payment'))?.text).toContain('nothing happened twice')
})

test('a key of the whole workspace is judged with the calls of every thread', async () => {
  const { identity, record } = openStep({ keyScope: 'WORKSPACE', name: 'redeem_gift_card' })
  const { step } = await record({ context: { order: 1 } })
  const { attempt } = await recorder.recordStep(database.workspace, {
    ...identity,
    threadKey: randomUUID(),
    status: 'SUCCESS',
    context: { order: 2 },
  })
  for (const threadId of [step.threadId, attempt.threadId])
    expect(await findVerdict(database.sql, database.workspace, { threadId })).toMatchObject({
      kind: 'KEY_REUSED',
      calls: 2,
      callsOfOtherThreads: 1,
      effects: threadId === step.threadId ? 1 : 0,
    })
})

test('a key is judged for one name, or for all that have it', async () => {
  const { record, judge } = openStep()
  await record()
  await record({ name: 'refund_payment' })
  expect(await judge('charge_payment')).toMatchObject({ operations: 1, kind: 'NOTHING_REPEATED' })
  expect(await judge()).toMatchObject({ operations: 2, effects: 2, kind: 'NOTHING_REPEATED' })
  expect(await judge('ship_parcel')).toBeNull()
})

test('nothing is known of another workspace', async () => {
  const { record, key } = openStep()
  const { step } = await record()
  const stranger = await createWorkspace(database.sql)
  expect(await findVerdict(database.sql, stranger, { threadId: step.threadId })).toBeNull()
  expect(await findVerdict(database.sql, stranger, { key })).toBeNull()
  expect(await findVerdict(database.sql, stranger, { threadId: 'none' })).toBeNull()
})

test('exactly one of threadId and key is asked for', async () => {
  const ask = (named: Parameters<typeof findVerdict>[2]) =>
    findVerdict(database.sql, database.workspace, named)
  await expect(ask({})).rejects.toMatchObject({ code: 'BAD_USER_INPUT' })
  await expect(ask({ threadId: 'a', key: 'b' })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' })
  await expect(ask({ threadId: 'a', name: 'b' })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' })
  await expect(ask({ key: 'a\0' })).rejects.toMatchObject({ code: 'INVALID_TEXT' })
})

describe('a large ledger', () => {
  const threadOf = async (key: string) => {
    const [thread] = await database.sql<{ id: string }[]>`
      select t.id from threads t where t.key = ${key} and t.workspace_id = ${filled.id}`
    return thread?.id ?? expect.fail('the ledger has been filled')
  }
  const stepOf = async (key: string) => {
    const [step] = await database.sql<{ id: string; calls: number }[]>`
      select s.id, s.calls from steps s where s.thread_id = ${await threadOf(key)} order by s.id limit 1`
    return step ?? expect.fail('the ledger has been filled')
  }
  const explainNarrow = async (query: Query) => {
    const explained = await explain(database.sql, query)
    expect(explained.seqScans).toEqual([])
    return explained
  }

  test('a thread and a key are a few probes', async () => {
    const threadId = await threadOf('thread:1000')
    const ofThread = await explainNarrow(verdictStepsQuery(database.sql, filled, { threadId }))
    expect(ofThread.blocks).toBeLessThan(60)
    const subject = { key: 'thread:1000:1', name: null }
    const ofKey = await explainNarrow(verdictStepsQuery(database.sql, filled, subject))
    expect(ofKey.indexes).toEqual(['steps_by_key'])
    expect(ofKey.blocks).toBeLessThan(20)
  })

  test('of very many calls the first and the last are read, by their number', async () => {
    const step = await stepOf('many calls')
    const explained = await explainNarrow(
      verdictCallsQuery(database.sql, filled, { steps: [step], threadId: null }),
    )
    expect(explained.indexes).toEqual(['attempts_number', 'steps_pkey'])
    expect(explained.blocks).toBeLessThan(300)
  })

  test('the calls of a thread are searched only where its own steps do not account for them, and up to a bound', async () => {
    const threadId = await threadOf('many calls')
    const query = () => verdictStepsQuery(database.sql, filled, { threadId })
    expect((await explainNarrow(query())).blocks).toBeLessThan(20)
    await database.sql`update threads set later_calls = later_calls + 1 where id = ${threadId}`
    const searched = await explainNarrow(query())
    expect(searched.indexes).toContain('attempts_by_thread')
    expect(searched.blocks).toBeLessThan(2_000)
    expect((await findVerdict(database.sql, filled, { threadId }))?.notLookedAt[0]).toMatchObject({
      code: 'MORE_OPERATIONS',
    })
    await database.sql`update threads set later_calls = later_calls - 1 where id = ${threadId}`
  })

  test('very many calls of one execution are no second run; of several, what was left out is said', async () => {
    const threadId = await threadOf('many calls')
    const verdict = await findVerdict(database.sql, filled, { threadId })
    expect(verdict).toMatchObject({ kind: 'RESENT', calls: manyCalls, executions: 1 })
    expect(verdict?.notLookedAt[0]?.text).toContain('99,000 calls between the first and the last ones')
    const { id } = await stepOf('many calls')
    await database.sql`update steps set executions = 2 where id = ${id}`
    expect(await findVerdict(database.sql, filled, { threadId })).toMatchObject({
      kind: 'OUTCOME_UNKNOWN',
      findings: [{ unknown: 'CALLS_NOT_LOOKED_AT' }],
    })
  })

  test('of many steps that were repeated often the first and last calls of some are read, and the rest is said', async () => {
    const threadId = await threadOf('many repeats')
    const steps = await database.sql<{ id: string; calls: number }[]>`
      select s.id, s.calls from steps s where s.thread_id = ${threadId} order by s.id limit 1000`
    const explained = await explainNarrow(verdictCallsQuery(database.sql, filled, { steps, threadId }))
    expect(explained.mostSorted).toBe(10_000)
    expect(explained.blocks).toBeLessThan(20_000)
    const verdict = await findVerdict(database.sql, filled, { threadId })
    expect(verdict).toMatchObject({ kind: 'RESENT', calls: 40_000, operations: 2_000 })
    expect(verdict?.notLookedAt[0]?.text).toMatch(
      /^10,000 calls between.* The calls of 1,000 further operations/,
    )
  })

  test('very many steps are summed where they are', async () => {
    const threadId = await threadOf('many steps')
    const explained = await explainNarrow(verdictStepsQuery(database.sql, filled, { threadId }))
    expect(explained.blocks).toBeLessThan(600)
    expect(await findVerdict(database.sql, filled, { threadId })).toMatchObject({
      kind: 'NOTHING_REPEATED',
      operations: manySteps,
      effects: manySteps,
      distinctResults: manySteps,
    })
  })
})
