import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { awaitBlocked } from '../testing/await-blocked.ts'
import { createDatabase, createWorkspace, type TestDatabase } from '../testing/create-database.ts'
import { filledFrom, fillLedger } from '../testing/fill-ledger.ts'
import { type Counted, countCallsQuery } from './activity-query.ts'
import {
  type AttemptFilter,
  countActivity,
  countAttempts,
  createRecorder,
  type Outcome,
  startRollup,
  type Workspace,
} from './index.ts'
import { eachOutcome } from './outcome-columns.ts'
import { rollUpActivity } from './roll-up-activity.ts'

const seconds = 3_000
const at = (second: number) => new Date(filledFrom.getTime() + Math.floor(second * 1_000))

let database: TestDatabase

// Ten calls a second, then a few now and then. Some that were repeated diverged, and some have no service.
beforeAll(async () => {
  database = await createDatabase()
  await fillLedger(database.sql, database.workspace, seconds)
  await fillLedger(database.sql, await createWorkspace(database.sql), seconds)
  await database.sql`
    delete from attempts
    where uuid_v7_time(id) >= ${at(seconds / 2)} and extract(epoch from uuid_v7_time(id))::integer % 100 > 2`
  await database.sql`update attempts set result_diverged = true where outcome <> 'RECORDED' and step_name = 'step-1'`
  await database.sql`update attempts set service = null where service = 'service-2'`
}, 60_000)
afterAll(() => database.drop())

const catchUp = async (workspace: Workspace, settled: Date): Promise<void> => {
  while (await rollUpActivity(database.sql, workspace, settled));
}

const readPoints = async (workspace: Workspace): Promise<Date[]> => {
  const points = await database.sql<{ at: Date }[]>`
    select at from activity_points where workspace_id = ${workspace.id} order by at`
  return points.map((point) => point.at)
}

/** Totals that the calls themselves contradict. */
const findWrongTotals = (workspace: Workspace) => database.sql`
  select t.at, t.service, t.step_name, t.diverged
  from activity_totals t
  where t.workspace_id = ${workspace.id}
    and row(${eachOutcome(database.sql, (_, column) => database.sql`t.${column}`)}) <> (
      select ${eachOutcome(database.sql, (outcome) => database.sql`count(*) filter (where a.outcome = ${outcome})`)}
      from attempts a
      where a.workspace_id = t.workspace_id
        and uuid_v7_time(a.id) < t.at
        and t.service in ('', a.service)
        and t.step_name in ('', a.step_name)
        and (a.result_diverged or not t.diverged)
    )`

/** What the calls themselves say. */
const countDirectly = async (filter: AttemptFilter, bounds: readonly Date[]) => {
  const rows = await database.sql<Counted[]>`
    ${countCallsQuery(database.sql, database.workspace, { filter, bounds })}`
  return bounds.slice(0, -1).map((start, index) => {
    const of = (outcome: Outcome) =>
      rows.find((row) => row.bucket === index + 1 && row.outcome === outcome)?.calls ?? 0
    return {
      start,
      recorded: of('RECORDED'),
      retried: of('RETRIED'),
      deduplicated: of('DEDUPLICATED'),
      collided: of('COLLIDED'),
      fenced: of('FENCED'),
    }
  })
}

const filter = fc.record(
  {
    outcome: fc.subarray<Outcome>(['RECORDED', 'RETRIED', 'DEDUPLICATED', 'COLLIDED']),
    service: fc.constantFrom('service-1', 'service-2', 'legacy', 'unknown'),
    stepName: fc.constantFrom('step-1', 'step-2', 'step-3', 'fax'),
    resultDiverged: fc.boolean(),
    recordedAfter: fc.integer({ min: -100, max: seconds }).map(at),
    recordedBefore: fc.integer({ min: 0, max: seconds + 100 }).map(at),
  },
  { requiredKeys: [] },
)
const time = fc.oneof(
  fc.integer({ min: -100, max: seconds + 100 }),
  fc.integer({ min: 0, max: seconds / 60 }).map((minute) => minute * 60),
  fc.double({ min: 0, max: seconds, noNaN: true }),
)

test('any range by any filter counts what the calls themselves say, however far the rollup is', async () => {
  let settled = 0
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        filter,
        one: time,
        length: fc.integer({ min: 1, max: seconds }),
        buckets: fc.constantFrom(1, 7, 60),
      }),
      async ({ filter, one, length, buckets }) => {
        settled += 20
        await rollUpActivity(database.sql, database.workspace, at(settled))
        const [since, until] = [at(one), at(one + length)]
        const counted = await countActivity(database.sql, database.workspace, {
          filter,
          since,
          until,
          buckets,
        })
        const bounds = [...counted.map(({ start }) => start), until]
        expect(counted).toEqual(await countDirectly(filter, bounds))
      },
    ),
    { numRuns: 120 },
  )
  expect((await readPoints(database.workspace)).length).toBeGreaterThan(15)
}, 120_000)

test('lists are counted up to 10,000 with totals as they are without', async () => {
  const { sql, workspace } = database
  const until = at(2 * seconds)
  await catchUp(workspace, until)
  const filters: AttemptFilter[] = [
    {},
    { outcome: ['RECORDED', 'CLAIMED'] },
    { stepName: 'step-1' },
    { service: 'service-1', outcome: ['RETRIED'] },
    { recordedAfter: at(100), recordedBefore: at(500) },
    { recordedAfter: at(100) },
    { recordedAfter: at(500), recordedBefore: at(100) },
    { resultDiverged: true },
    { resultDiverged: false },
  ]
  for (const filter of filters) {
    const [row] = await sql<{ calls: number }[]>`
      select coalesce(sum(counted.calls), 0)::integer as calls
      from (${countCallsQuery(sql, workspace, { filter, bounds: [at(0), until] })}) counted`
    expect(await countAttempts(sql, workspace, filter)).toBe(Math.min(row?.calls ?? 0, 10_001))
  }
})

test('several servers at once write what one would', async () => {
  const workspace = await createWorkspace(database.sql)
  await fillLedger(database.sql, workspace, 300)
  for (const settled of [100, 200, 250, 400])
    await Promise.all(Array.from({ length: 5 }, () => rollUpActivity(database.sql, workspace, at(settled))))
  expect((await readPoints(workspace)).length).toBeGreaterThan(3)
  expect(await findWrongTotals(workspace)).toEqual([])
})

test('a step that is interrupted leaves nothing half done, and keeps no other from going on', async () => {
  const workspace = await createWorkspace(database.sql)
  await fillLedger(database.sql, workspace, 300)
  await rollUpActivity(database.sql, workspace, at(100))
  const before = await readPoints(workspace)
  await database.sql.begin(async (tx) => {
    await tx`lock table activity_points in share mode`
    const interrupted = expect(rollUpActivity(database.sql, workspace, at(400))).rejects.toMatchObject({
      code: '57014',
    })
    await awaitBlocked(database.sql, 1)
    expect(await rollUpActivity(database.sql, workspace, at(400))).toBe(false)
    await tx`
      select pg_cancel_backend(pid)
      from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`
    await interrupted
  })
  expect(await readPoints(workspace)).toEqual(before)
  await catchUp(workspace, at(400))
  expect((await readPoints(workspace)).length).toBeGreaterThan(before.length)
  expect(await findWrongTotals(workspace)).toEqual([])
})

test('no point lies after what has settled', async () => {
  const workspace = await createWorkspace(database.sql)
  await fillLedger(database.sql, workspace, 300)
  await catchUp(workspace, at(190))
  const points = await readPoints(workspace)
  expect(points.length).toBeGreaterThan(0)
  expect(points.at(-1)?.getTime()).toBeLessThanOrEqual(at(180).getTime())
})

test('a ledger that is being written to is counted whole, while its rollup runs', async () => {
  const { sql } = database
  const workspace = await createWorkspace(sql)
  await fillLedger(sql, workspace, 300, new Date(Date.now() - 600_000))
  const recorder = createRecorder(sql)
  const errors: unknown[] = []
  const rollups = [
    startRollup(sql, (error) => errors.push(error)),
    startRollup(sql, (error) => errors.push(error)),
  ]
  const write = async () => {
    for (let call = 0; call < 50; call++)
      await recorder.recordStep(workspace, { threadKey: randomUUID(), name: 'step-1', status: 'SUCCESS' })
  }
  const sum = async () => {
    const [since, until] = [new Date(Date.now() - 3_600_000), new Date(Date.now() + 60_000)]
    const buckets = await countActivity(sql, workspace, { since, until, buckets: 60 })
    return buckets.reduce((calls, { recorded, retried, deduplicated, collided, fenced }) => {
      return calls + recorded + retried + deduplicated + collided + fenced
    }, 0)
  }
  const count = async () => {
    const [row] = await sql<{ calls: number }[]>`
      select count(*)::integer as calls from attempts where workspace_id = ${workspace.id}`
    return row?.calls ?? 0
  }
  const writing = Promise.all(Array.from({ length: 8 }, write))
  await vi.waitFor(
    async () => {
      const least = await count()
      const counted = await sum()
      expect(counted).toBeGreaterThanOrEqual(least)
      expect(counted).toBeLessThanOrEqual(await count())
      expect((await readPoints(workspace)).length).toBeGreaterThan(3)
    },
    { timeout: 30_000, interval: 0 },
  )
  await writing
  expect(await sum()).toBe(await count())
  await Promise.all(rollups.map((rollup) => rollup.stop()))
  expect(errors).toEqual([])
  expect(await findWrongTotals(workspace)).toEqual([])
})
