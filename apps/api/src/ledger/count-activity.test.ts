import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDatabase, createWorkspace, type TestDatabase } from '../testing/create-database.ts'
import { filledFrom, fillLedger } from '../testing/fill-ledger.ts'
import {
  type ActivityBucket,
  type AttemptFilter,
  countActivity,
  createRecorder,
  listAttempts,
  type Outcome,
  type Workspace,
} from './index.ts'

let database: TestDatabase
const seconds = 60

// One thread a second, 8 steps each, and a tenth of the steps called twice.
beforeAll(async () => {
  database = await createDatabase()
  await fillLedger(database.sql, database.workspace, seconds)
  await fillLedger(database.sql, await createWorkspace(database.sql), seconds)
})
afterAll(() => database.drop())

const at = (second: number) => new Date(filledFrom.getTime() + second * 1_000)

const count = (filter: AttemptFilter | null, buckets = 4, workspace = database.workspace) =>
  countActivity(database.sql, workspace, { filter, since: at(0), until: at(seconds), buckets })

/** The same numbers, counted from the list of calls. */
const countList = async (
  workspace: Workspace,
  filter: AttemptFilter,
  buckets: number,
): Promise<ActivityBucket[]> => {
  const width = seconds / buckets
  return Promise.all(
    Array.from({ length: buckets }, async (_, index) => {
      const start = at(index * width)
      const calls: Outcome[] = []
      for (let after: string | null = null, more = true; more; ) {
        const page = await listAttempts(database.sql, workspace, {
          filter: { recordedAfter: start, recordedBefore: at((index + 1) * width), ...filter },
          first: 200,
          after,
        })
        calls.push(...page.nodes.map(({ outcome }) => outcome))
        after = page.endCursor
        more = page.hasNextPage
      }
      const of = (outcome: Outcome) => calls.filter((call) => call === outcome).length
      return {
        start,
        recorded: of('RECORDED'),
        retried: of('RETRIED'),
        deduplicated: of('DEDUPLICATED'),
        collided: of('COLLIDED'),
        fenced: of('FENCED'),
      }
    }),
  )
}

test('each bucket counts the calls of its time by outcome', async () => {
  const counted = await count(null)
  expect(counted).toEqual(await countList(database.workspace, {}, 4))
  expect(counted[0]).toMatchObject({ recorded: 112, collided: 28, deduplicated: 0 })
  expect(counted[3]?.deduplicated).toBeGreaterThan(0)
  expect(counted[3]?.retried).toBeGreaterThan(0)
})

test.each<AttemptFilter>([
  { outcome: ['COLLIDED', 'RETRIED', 'RETRIED'] },
  { outcome: ['RECORDED'] },
  { outcome: ['RECORDED', 'DEDUPLICATED'] },
  { outcome: [] },
  { service: 'service-1' },
  { stepName: 'step-1', outcome: ['RECORDED', 'DEDUPLICATED'] },
  { idempotencyKey: 'thread:30:1' },
  { threadId: 'no id' },
])('filtered by %o', async (filter) => {
  expect(await count(filter)).toEqual(await countList(database.workspace, filter, 4))
})

test('a time in the filter leaves the buckets outside of it empty', async () => {
  const [first, second, third] = await count(null)
  const nothing = { recorded: 0, retried: 0, deduplicated: 0, collided: 0, fenced: 0 }
  expect(await count({ recordedAfter: at(15), recordedBefore: at(30) })).toMatchObject([
    { ...nothing, start: first?.start },
    second,
    { ...nothing, start: third?.start },
    nothing,
  ])
})

test('since is counted, until is not', async () => {
  const [first] = (await listAttempts(database.sql, database.workspace, { first: 1 })).nodes
  const { recordedAt } = first ?? expect.fail('there are calls')
  const next = new Date(recordedAt.getTime() + 1)
  const sum = async (since: Date, until: Date) =>
    (await countActivity(database.sql, database.workspace, { since, until, buckets: 1 }))[0]?.recorded
  expect(await sum(recordedAt, next)).toBe(1)
  expect(await sum(new Date(recordedAt.getTime() - 1), recordedAt)).toBe(0)
})

test('claims are not taken for records', async () => {
  const workspace = await createWorkspace(database.sql)
  const recorder = createRecorder(database.sql)
  const { attempt } = await recorder.claimStep(workspace, {
    threadKey: 't',
    name: 's',
    leaseSeconds: 9,
    takeOver: true,
  })
  await recorder.recordStep(workspace, { threadKey: 't', name: 'other', status: 'SUCCESS' })
  const until = new Date(attempt.recordedAt.getTime() + 60_000)
  expect(
    await countActivity(database.sql, workspace, { since: attempt.recordedAt, until, buckets: 1 }),
  ).toMatchObject([{ recorded: 1 }])
})

test('a time without calls has buckets of nothing', async () => {
  const workspace = await createWorkspace(database.sql)
  const counted = await count(null, 500, workspace)
  expect(counted).toHaveLength(500)
  for (const bucket of counted)
    expect(bucket).toMatchObject({ recorded: 0, retried: 0, deduplicated: 0, collided: 0, fenced: 0 })
})

test.each([
  [{ buckets: 0 }, 'buckets'],
  [{ buckets: 501 }, 'buckets'],
  [{ buckets: 1.5 }, 'buckets'],
  [{ buckets: null }, 'buckets'],
  [{ buckets: 1, until: at(0) }, 'until'],
  [{ buckets: 1, filter: { service: '\0' } }, 'filter.service'],
])('%o is refused', async (input, path) => {
  await expect(
    countActivity(database.sql, database.workspace, { since: at(0), until: at(1), ...input }),
  ).rejects.toMatchObject({ path })
})
