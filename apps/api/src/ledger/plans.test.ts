import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connect } from '../database/connect.ts'
import { createDatabase, createWorkspace, type TestDatabase } from '../testing/create-database.ts'
import { explain } from '../testing/explain.ts'
import { filledFrom, fillLedger } from '../testing/fill-ledger.ts'
import { type ActivityRange, countRangesQuery } from './activity-query.ts'
import { attemptIds } from './attempt-ids.ts'
import { threadActivityQuery } from './count-thread-activity.ts'
import { countThreads } from './count-threads.ts'
import { encodeCursor } from './cursor.ts'
import { firstIdAt } from './id-time.ts'
import { listAttempts, listAttemptsQuery } from './list-attempts.ts'
import { lastCallsQuery, listStepAttemptsQuery } from './list-step-attempts.ts'
import { listStepsQuery } from './list-steps.ts'
import { listThreadsQuery } from './list-threads.ts'
import { lookupQuery } from './lookup-query.ts'
import { countQuery, type Query } from './read-planned.ts'
import { rollUpActivity } from './roll-up-activity.ts'
import { sumTotalsQuery } from './sum-totals.ts'
import { threadIds } from './thread-ids.ts'
import type { AttemptFilter, ThreadFilter, Workspace } from './types.ts'

const threads = 16_000
const at = (second: number) => new Date(filledFrom.getTime() + second * 1_000)

// Where 200,000 calls are read through, more than this is touched many times over.
const mostBlocks = 600
const mostSorted = 300

let database: TestDatabase
/** The newest rows of all are another workspace's: a list that is not bound to its own has to pass them. */
let workspace: Workspace

beforeAll(async () => {
  database = await createDatabase()
  workspace = database.workspace
  await fillLedger(database.sql, workspace, threads)
  await fillLedger(database.sql, await createWorkspace(database.sql), threads / 4, at(threads))
  while (await rollUpActivity(database.sql, workspace, at(2 * threads)));
  const owner = connect(database.url, { connections: 1 })
  await owner`set statement_timeout = 0`
  await owner`vacuum analyze`
  await owner.end()
}, 300_000)
afterAll(() => database.drop())

const expectNarrow = async (query: Query) => {
  const explained = await explain(database.sql, query)
  expect(explained).toMatchObject({ seqScans: [] })
  expect(explained.mostSorted).toBeLessThanOrEqual(mostSorted)
  expect(explained.blocks).toBeLessThanOrEqual(mostBlocks)
  return explained
}

const attemptFilters: [string, AttemptFilter][] = [
  ['nothing', {}],
  ['RECORDED', { outcome: ['RECORDED'] }],
  ['a common outcome', { outcome: ['DEDUPLICATED'] }],
  ['an outcome of long ago', { outcome: ['COLLIDED'] }],
  ['an outcome that never was', { outcome: ['FENCED'] }],
  ['several outcomes', { outcome: ['DEDUPLICATED', 'COLLIDED', 'FENCED', 'RETRIED'] }],
  ['a step name', { stepName: 'step-3' }],
  ['a step name of long ago', { stepName: 'fax' }],
  ['a service', { service: 'service-1' }],
  ['a service of long ago', { service: 'legacy' }],
  ['a key', { idempotencyKey: 'thread:1000:1' }],
  ['diverged results', { resultDiverged: true }],
  ['diverged results of several outcomes', { resultDiverged: true, outcome: ['DEDUPLICATED', 'RETRIED'] }],
  ['a time', { recordedAfter: at(1_000), recordedBefore: at(2_000) }],
  ['an outcome of a service', { outcome: ['RETRIED'], service: 'service-1' }],
  ['an outcome that a service never had', { outcome: ['COLLIDED'], service: 'service-1' }],
  ['outcomes that a step never had', { outcome: ['DEDUPLICATED', 'COLLIDED'], stepName: 'step-3' }],
  ['a service of long ago and a common step', { service: 'legacy', stepName: 'step-1' }],
  ['an outcome of a key', { idempotencyKey: 'thread:1000:1', outcome: ['DEDUPLICATED'] }],
]

const threadFilters: [string, ThreadFilter][] = [
  ['nothing', {}],
  ['a status', { status: ['COMPLETED'] }],
  ['a status of long ago', { status: ['CANCELLED'] }],
  ['several statuses', { status: ['ACTIVE', 'CANCELLED'] }],
  ['RECORDED', { outcome: ['RECORDED'] }],
  ['CLAIMED', { outcome: ['CLAIMED'] }],
  ['a common outcome', { outcome: ['DEDUPLICATED'] }],
  ['an outcome of long ago', { outcome: ['COLLIDED'] }],
  ['several outcomes', { outcome: ['DEDUPLICATED', 'COLLIDED', 'RECORDED'] }],
  ['a step name', { stepName: 'step-1' }],
  ['a step name of long ago', { stepName: 'fax' }],
  ['a service', { service: 'service-1' }],
  ['a service of long ago', { service: 'legacy' }],
  ['a reference of one thread', { ref: { key: 'order_id', value: 'ORD-777' } }],
  ['a reference of every thread', { ref: { key: 'country', value: 'US' } }],
  ['a value that another key has', { ref: { key: 'order_id', value: 'US' } }],
  ['a common tag', { tag: 'shop' }],
  ['a tag of long ago', { tag: 'old' }],
  ['a rare label', { label: 'vermont' }],
  ['a common label', { label: 'order' }],
  ['a time', { startedAfter: at(1_000), startedBefore: at(2_000) }],
  ['a step name in a time', { stepName: 'step-1', startedBefore: at(2_000) }],
  ['an outcome that a service never had', { outcome: ['COLLIDED'], service: 'service-1' }],
  ['a common step of a service of long ago', { stepName: 'step-1', service: 'legacy' }],
  ['a step of long ago and a common outcome', { stepName: 'fax', outcome: ['DEDUPLICATED'] }],
  [
    'a common reference and an outcome of long ago',
    { ref: { key: 'country', value: 'US' }, outcome: ['COLLIDED'] },
  ],
  ['a common step and a rare label', { stepName: 'step-1', label: 'vermont' }],
  ['a status of a service', { status: ['ACTIVE'], service: 'service-0' }],
  ['a status that a service never had', { status: ['CANCELLED'], service: 'service-1' }],
  ['a common status of a service of long ago', { status: ['COMPLETED', 'ACTIVE'], service: 'legacy' }],
  ['an outcome of a service', { outcome: ['RETRIED'], service: 'service-1' }],
  ['a tag of a service', { tag: 'shop', service: 'service-2' }],
]

// At these times the list has most of its rows still before it, and hardly any.
const places: [string, number | undefined][] = [
  ['first', undefined],
  ['deep', threads / 2],
  ['last', 100],
]

describe.each(places)('the %s page', (_, second) => {
  test.each(attemptFilters)('of calls, by %s', async (_, filter) => {
    const after = second && encodeCursor('attempts', firstIdAt(at(second)))
    await expectNarrow(
      listAttemptsQuery(database.sql, workspace, { filter, first: 50, after: after || null }),
    )
  })

  test.each(threadFilters)('of threads, by %s', async (_, filter) => {
    const after = second && encodeCursor('threads', firstIdAt(at(second)))
    await expectNarrow(listThreadsQuery(database.sql, workspace, { filter, first: 50, after: after || null }))
  })
})

describe('within one thread or step', () => {
  const oneStep = async () => {
    const [step] = await database.sql<{ id: string; threadId: string }[]>`
      select id, thread_id from steps where workspace_id = ${workspace.id} and name = 'step-1' limit 1`
    return step ?? expect.fail('the ledger has been filled')
  }

  test('steps are read by their thread', async () => {
    const { threadId } = await oneStep()
    const query = listStepsQuery(database.sql, workspace, { threadId, first: 200 })
    expect((await expectNarrow(query)).indexes).toEqual(['steps_by_thread'])
  })

  test('calls are read by their number, in both directions', async () => {
    const { id: stepId } = await oneStep()
    const oldest = listStepAttemptsQuery(database.sql, workspace, { stepId, first: 100 })
    const newest = lastCallsQuery(database.sql, workspace, { filter: { stepId }, first: 100 })
    for (const query of [oldest, newest])
      expect((await expectNarrow(query)).indexes).toEqual(['attempts_number', 'steps_pkey'])
  })

  test('the calls of a thread are read by it', async () => {
    const { threadId } = await oneStep()
    const query = listAttemptsQuery(database.sql, workspace, { filter: { threadId }, first: 50 })
    expect((await expectNarrow(query)).indexes).toContain('attempts_by_thread')
  })
})

describe('counting', () => {
  test.each(attemptFilters)('calls by %s reads no table whole', async (_, filter) => {
    const ids = (limit: number) => attemptIds(database.sql, workspace, { filter, before: null, limit })
    expect(await explain(database.sql, countQuery(database.sql, ids))).toMatchObject({ seqScans: [] })
  })

  test.each(threadFilters)('threads by %s reads no table whole', async (_, filter) => {
    const ids = (limit: number) =>
      threadIds(database.sql, workspace, { filter, before: null, limit, anyOrder: true })
    expect(await explain(database.sql, countQuery(database.sql, ids))).toMatchObject({ seqScans: [] })
  })

  const activityOf = (filter: ThreadFilter, most: number) =>
    threadActivityQuery(database.sql, workspace, {
      filter: { startedAfter: at(0), startedBefore: at(threads), ...filter },
      bounds: Array.from({ length: 101 }, (_, index) => at((index * threads) / 100)),
      most,
    })

  test.each(threadFilters)('when threads by %s started reads no table whole', async (_, filter) => {
    expect(await explain(database.sql, activityOf(filter, 50_000))).toMatchObject({ seqScans: [] })
  })

  test.each<[string, ThreadFilter, string[]]>([
    ['all threads', {}, ['threads_by_time']],
    ['a status', { status: ['COMPLETED'] }, ['threads_by_status']],
    ['a service', { service: 'service-1' }, ['threads_by_service']],
    ['a common outcome', { outcome: ['DEDUPLICATED'] }, []],
  ])(
    'when %s started is read from indexes alone, and no further than is counted',
    async (_, filter, indexes) => {
      const explained = await expectNarrow(activityOf(filter, 1_000))
      expect(explained).toMatchObject({ indexes: [...indexes, 'threads_by_outcome'].sort() })
      expect(explained.blocks).toBeLessThan(100)
    },
  )

  test('calls stops at 10,001', async () => {
    const ids = (limit: number) => attemptIds(database.sql, workspace, { filter: {}, before: null, limit })
    const query = countQuery(database.sql, ids)
    expect(await database.sql`${query}`).toEqual([{ count: 10_001 }])
    await expectNarrow(query)
  })

  test('threads stops at 10,001', async () => {
    const ids = (limit: number) =>
      threadIds(database.sql, workspace, { filter: {}, before: null, limit, anyOrder: true })
    const query = countQuery(database.sql, ids)
    expect(await database.sql`${query}`).toEqual([{ count: 10_001 }])
    await expectNarrow(query)
  })

  test('threads by status and service passes what does not match in an index alone', async () => {
    const filter: ThreadFilter = { status: ['ACTIVE'], service: 'service-0' }
    const ids = (limit: number) =>
      threadIds(database.sql, workspace, { filter, before: null, limit, anyOrder: true })
    const query = countQuery(database.sql, ids)
    expect(await database.sql`${query}`).toEqual([{ count: threads / 10 - 1 }])
    expect((await expectNarrow(query)).blocks).toBeLessThan(100)
  })

  test('threads is done once where there are more than 10,000, unless the list can become shorter', async () => {
    const sql = connect(database.url, { connections: 1 })
    const long: ThreadFilter = { outcome: ['RECORDED'] }
    const shrinking: ThreadFilter = { status: ['ACTIVE', 'COMPLETED'] }
    const other = await createWorkspace(database.sql)
    for (const filter of [long, shrinking]) expect(await countThreads(sql, workspace, filter)).toBe(10_001)
    expect(await countThreads(sql, other, long)).toBe(0)
    await sql.end()
    // What asks the database now fails.
    expect(await countThreads(sql, workspace, long)).toBe(10_001)
    for (const filter of [shrinking, { outcome: ['CLAIMED'] } satisfies ThreadFilter])
      await expect(countThreads(sql, workspace, filter)).rejects.toThrow()
  })

  const rangesOf = (count: number): ActivityRange[] =>
    Array.from({ length: count }, (_, index) => ({
      bucket: index + 1,
      since: at((index * threads) / count),
      until: at(((index + 1) * threads) / count),
    }))

  test.each<[string, AttemptFilter, string[]]>([
    ['of all calls', {}, ['attempts_by_outcome', 'attempts_pkey']],
    ['of one outcome', { outcome: ['COLLIDED'] }, ['attempts_by_outcome']],
    ['of diverged results', { resultDiverged: true }, ['attempts_diverged']],
    ['of a service', { service: 'service-1' }, ['attempts_by_outcome', 'attempts_by_service']],
    ['of a step name', { stepName: 'step-1' }, ['attempts_by_outcome', 'attempts_by_step_name']],
  ])('activity %s reads indexes alone', async (_, filter, indexes) => {
    const query = countRangesQuery(database.sql, workspace, { filter, ranges: rangesOf(60) })
    expect(await explain(database.sql, query)).toMatchObject({ seqScans: [], indexes })
  })

  test.each<[string, AttemptFilter]>([
    ['all calls', {}],
    ['one outcome', { outcome: ['COLLIDED'] }],
    ['a service', { service: 'service-1' }],
    ['a step name of a service', { service: 'service-1', stepName: 'step-1' }],
    ['diverged results', { resultDiverged: true }],
  ])('the activity of %s is summed from totals, as few for a year as for an hour', async (_, filter) => {
    for (const buckets of [1, 60]) {
      const query = sumTotalsQuery(database.sql, workspace, { filter, ranges: rangesOf(buckets) })
      const explained = await explain(database.sql, query)
      expect(explained).toMatchObject({
        seqScans: [],
        indexes: ['activity_points_pkey', 'activity_totals_pkey'],
      })
      expect(explained.blocks).toBeLessThan(buckets * 50)
    }
  })
})

test.each([
  'thread:1000',
  'thread:1000:1',
  'execution:thread:1000:1',
  'ORD-777',
  'US',
  firstIdAt(at(1)),
  'nothing',
])('looking up %s is a few probes', async (text) => {
  const { blocks } = await expectNarrow(lookupQuery(database.sql, workspace, { text, first: 20 }))
  expect(blocks).toBeLessThan(100)
})

test('every statement is planned for its own values, however often it was run', async () => {
  const sql = connect(database.url, { connections: 1 })
  for (let run = 0; run < 10; run++)
    await listAttempts(sql, workspace, { filter: { service: 'service-1', stepName: 'fax' }, first: 50 })
  const plans = await sql`
    select generic_plans::integer as generic, custom_plans::integer as custom
    from pg_prepared_statements
    where statement like '%/* listAttempts */%' and statement not like '%pg_prepared_statements%'`
  expect(plans).toEqual([{ generic: 0, custom: 10 }])
  await sql.end()
})
