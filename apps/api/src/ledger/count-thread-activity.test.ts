import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createDatabase, createWorkspace, type TestDatabase } from '../testing/create-database.ts'
import { filledFrom, fillLedger } from '../testing/fill-ledger.ts'
import { countThreadActivity, threadActivityQuery } from './count-thread-activity.ts'
import { listThreads, type Outcome, type ThreadFilter, type Workspace } from './index.ts'

let database: TestDatabase
let crowded: Workspace
const seconds = 60

// One thread a second, from the first second on. In the first 19 of them every repeated step collided.
beforeAll(async () => {
  database = await createDatabase()
  crowded = await createWorkspace(database.sql)
  await fillLedger(database.sql, database.workspace, seconds)
  await fillLedger(database.sql, crowded, seconds, at(-seconds / 2))
})
afterAll(() => database.drop())

const at = (second: number) => new Date(filledFrom.getTime() + second * 1_000)

const count = (filter: ThreadFilter | null, buckets = 4, most?: number) =>
  countThreadActivity(
    database.sql,
    database.workspace,
    { filter, since: at(0), until: at(seconds), buckets },
    most,
  )

const list = async (filter: ThreadFilter) =>
  (await listThreads(database.sql, database.workspace, { filter, first: 200 })).nodes

/** The same numbers, counted from the list. */
const countList = async (filter: ThreadFilter, buckets: number) => {
  const threads = await list(filter)
  const problems = await list({ outcome: ['COLLIDED', 'FENCED'] })
  const width = (seconds * 1_000) / buckets
  return Array.from({ length: buckets }, (_, index) => {
    const start = new Date(filledFrom.getTime() + index * width)
    const inside = threads.filter(
      ({ startedAt }) => startedAt >= start && startedAt.getTime() < start.getTime() + width,
    )
    const withProblems = inside.filter(({ id }) => problems.some((problem) => problem.id === id))
    return { start, started: inside.length, withProblems: withProblems.length }
  })
}

const parts: { [Name in keyof ThreadFilter]-?: fc.Arbitrary<ThreadFilter[Name]> } = {
  status: fc.subarray(['ACTIVE', 'COMPLETED', 'CANCELLED']),
  outcome: fc.subarray<Outcome>(['RECORDED', 'RETRIED', 'DEDUPLICATED', 'COLLIDED', 'CLAIMED', 'FENCED']),
  stepName: fc.constantFrom('step-1', 'fax', null),
  service: fc.constantFrom('legacy', 'service-1', null),
  ref: fc.constantFrom({ key: 'country', value: 'US' }, { key: 'order_id', value: 'ORD-7' }, null),
  tag: fc.constantFrom('shop', 'old', null),
  label: fc.constantFrom('order 1', '(vermont)', '%', null),
  startedAfter: fc.constantFrom(at(-9), at(14), at(40), null),
  startedBefore: fc.constantFrom(at(15), at(41), at(99), null),
}

// Of all that can be asked at once most finds nothing: three parts of a filter at a time.
const someFilter = fc
  .subarray(Object.keys(parts) as (keyof ThreadFilter)[], { maxLength: 3 })
  .chain((names) => fc.record(Object.fromEntries(names.map((name) => [name, parts[name]]))))

test('the buckets count what the list shows, by any filter', async () => {
  await fc.assert(
    fc.asyncProperty(someFilter, fc.constantFrom(1, 4, 60), async (filter, buckets) => {
      expect(await count(filter, buckets)).toEqual(await countList(filter, buckets))
    }),
    { numRuns: 60 },
  )
})

test('a thread that starts where a bucket begins is part of it, and not of the one before', async () => {
  expect(await count(null)).toEqual([
    { start: at(0), started: 14, withProblems: 14 },
    { start: at(15), started: 15, withProblems: 5 },
    { start: at(30), started: 15, withProblems: 0 },
    { start: at(45), started: 15, withProblems: 0 },
  ])
})

test('a time in the filter leaves the buckets outside of it empty', async () => {
  expect(await count({ startedAfter: at(20), startedBefore: at(31) })).toMatchObject([
    { started: 0 },
    { started: 10 },
    { started: 1 },
    { started: 0 },
  ])
})

test('another workspace is counted for itself', async () => {
  const input = { since: at(0), until: at(seconds), buckets: 2 }
  expect(await countThreadActivity(database.sql, crowded, input)).toMatchObject([
    { started: 30, withProblems: 0 },
    { started: 1, withProblems: 0 },
  ])
  const empty = await createWorkspace(database.sql)
  expect(await countThreadActivity(database.sql, empty, input)).toMatchObject([
    { started: 0, withProblems: 0 },
    { started: 0, withProblems: 0 },
  ])
})

describe('where there are more threads than are counted', () => {
  const started = async (most: number, filter: ThreadFilter | null = null) =>
    (await count(filter, 4, most)).map((bucket) => bucket.started)

  test('the newest are, as far as buckets are whole', async () => {
    expect(await started(59)).toEqual([14, 15, 15, 15])
    expect(await started(58)).toEqual([null, 15, 15, 15])
    expect(await started(45)).toEqual([null, 15, 15, 15])
    expect(await started(44)).toEqual([null, null, 15, 15])
    expect(await started(14)).toEqual([null, null, null, null])
  })

  test('a filter leaves fewer of them', async () => {
    expect(await started(20, { service: 'service-1' })).toEqual([0, 2, 3, 3])
    expect(await started(3, { status: ['ACTIVE'], outcome: ['DEDUPLICATED'] })).toEqual([null, null, 2, 1])
  })
})

test('threads and problems are no loop within a loop where statistics take each for one row', async () => {
  const { sql } = database
  const workspace = await createWorkspace(sql)
  const threads = 1_000
  const from = at(3_600)
  await fillLedger(sql, workspace, threads, from)
  await sql.begin(async (tx) => {
    await tx`set local default_statistics_target = 1`
    await tx`analyze threads, thread_outcomes`
  })
  const [since, until] = [at(3_610), at(4_590)]
  const filter = { startedAfter: since, startedBefore: until }
  const query = threadActivityQuery(sql, workspace, { filter, bounds: [since, until], most: threads })
  expect(await sql`${query}`).toMatchObject([{ started: 980, withProblems: 10 }])
  expect(String(await sql`explain ${query}`.values())).not.toContain('Nested Loop')
})

test('what takes too long to count is not counted, and nobody waits for it', async () => {
  const lock = await database.sql.reserve()
  await lock`begin`
  await lock`lock table threads in access exclusive mode`
  const counted = await count(null)
  await lock`rollback`
  lock.release()
  expect(counted).toEqual(
    [0, 15, 30, 45].map((second) => ({ start: at(second), started: null, withProblems: null })),
  )
})

test.each([
  [{ buckets: 0 }, 'buckets'],
  [{ buckets: 501 }, 'buckets'],
  [{ buckets: 1, until: at(0) }, 'until'],
  [{ buckets: 1, filter: { label: '\0' } }, 'filter.label'],
])('%o is refused', async (input, path) => {
  await expect(
    countThreadActivity(database.sql, database.workspace, { since: at(0), until: at(1), ...input }),
  ).rejects.toMatchObject({ path })
})
