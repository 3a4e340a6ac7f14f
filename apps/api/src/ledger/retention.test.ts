import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDatabase, type TestDatabase } from '../testing/create-database.ts'
import { fillLedger } from '../testing/fill-ledger.ts'
import { createKey, request, startApp, type TestApp } from '../testing/start-app.ts'
import { countActivity, countAttempts, createRecorder, findVerdict, startRetention } from './index.ts'
import { removeOldAttempts } from './remove-old-attempts.ts'
import { rollUpActivity } from './roll-up-activity.ts'

const days = 30
const threads = 12_000

let database: TestDatabase
let app: TestApp
let key: string
/** Of each step, whether it may lose its calls, and how many it had. */
let before: { calls: number; ofSucceeded: number }

const countCalls = async () => {
  const [row] = await database.sql<{ calls: number; ofSucceeded: number }[]>`
    select count(*)::int as calls, count(*) filter (where s.status = 'SUCCESS')::int as of_succeeded
    from attempts a
    join steps s on s.workspace_id = a.workspace_id and s.id = a.step_id
    where a.workspace_id = ${database.workspace.id}`
  return row ?? { calls: 0, ofSucceeded: 0 }
}

// More than a hundred thousand calls of half a year ago, some of them of steps that have failed.
beforeAll(async () => {
  database = await createDatabase()
  await fillLedger(database.sql, database.workspace, threads)
  await database.sql.begin(async (tx) => {
    await tx`set local statement_timeout = 0`
    await tx`
      update steps s
      set calls = counted.calls, status = case s.name when 'step-8' then 'FAILED' else s.status end
      from (select step_id, count(*)::int as calls from attempts group by step_id) counted
      where s.id = counted.step_id`
    await tx`update attempts set status = 'FAILED' where step_name = 'step-8'`
  })
  while (await rollUpActivity(database.sql, database.workspace, new Date()));
  app = await startApp(database.url)
  key = await createKey(database.sql, database.workspace)
  before = await countCalls()
}, 120_000)
afterAll(async () => {
  await app.stop()
  await database.drop()
})

const sumActivity = async (since: Date, until: Date, buckets: number) => {
  const counted = await countActivity(database.sql, database.workspace, { since, until, buckets })
  return counted.reduce(
    (sum, { recorded, retried, deduplicated, collided, fenced }) =>
      sum + recorded + retried + deduplicated + collided + fenced,
    0,
  )
}

const readTime = async () => {
  const [row] = await database.sql<{ first: Date; last: Date }[]>`
    select min(started_at) as first, max(started_at) as last from threads where workspace_id = ${database.workspace.id}`
  if (!row) throw new Error('no threads')
  return { since: new Date(row.first.getTime() - 7_777), until: new Date(row.last.getTime() + 3_600_000) }
}

const gaps = () => database.sql`
  select step_id
  from attempts
  where workspace_id = ${database.workspace.id}
  group by step_id
  having max(number) - min(number) + 1 <> count(*)`

const wrongCounts = () => database.sql`
  select s.id
  from steps s
  join attempts a on a.workspace_id = s.workspace_id and a.step_id = s.id
  where s.workspace_id = ${database.workspace.id}
  group by s.id, s.calls
  having max(a.number) <> s.calls`

test('nothing is removed that is young, or that the totals have not counted', async () => {
  expect(await removeOldAttempts(database.sql, database.workspace, { days: 36_500, after: null })).toEqual({
    calls: 0,
    last: null,
  })
  const other = await createDatabase()
  await fillLedger(other.sql, other.workspace, 10)
  expect(await removeOldAttempts(other.sql, other.workspace, { days, after: null })).toMatchObject({
    calls: 0,
  })
  await other.drop()
})

test('a call goes once it is so many days old, and not before', async () => {
  const other = await createDatabase()
  const anHourShort = new Date(Date.now() - days * 86_400_000 + 3_600_000)
  await fillLedger(other.sql, other.workspace, 30, anHourShort)
  while (await rollUpActivity(other.sql, other.workspace, new Date()));
  const remove = async (days: number) =>
    (await removeOldAttempts(other.sql, other.workspace, { days, after: null })).calls
  expect(await remove(days)).toBe(0)
  expect(await remove(days - 1)).toBeGreaterThan(0)
  await other.drop()
})

test('while another server is at it, there is nothing to do', async () => {
  const holder = await database.sql.reserve()
  await holder`begin`
  await holder`select pg_advisory_xact_lock(7305003)`
  expect(await removeOldAttempts(database.sql, database.workspace, { days, after: null })).toEqual({
    calls: 0,
    last: null,
  })
  await holder`rollback`
  holder.release()
})

test('a hundred thousand calls go in small batches, while recording goes on; steps, counts and totals stay', async () => {
  expect(before.calls).toBeGreaterThan(100_000)
  const time = await readTime()
  const activity = await sumActivity(time.since, time.until, 1)
  expect(activity).toBe(before.calls)

  const removals: { calls: number; milliseconds: number }[] = []
  const errors: unknown[] = []
  const options = {
    days,
    onError: (error: unknown) => errors.push(error),
    onRemoval: (removal: (typeof removals)[number]) => removals.push(removal),
  }
  const servers = [startRetention(database.sql, options), startRetention(app.sql, options)]
  const removed = () => removals.reduce((sum, { calls }) => sum + calls, 0)

  const recorder = createRecorder(app.sql)
  const known = await database.sql<{ threadId: string; name: string; key: string }[]>`
    select thread_id, name, key from steps
    where workspace_id = ${database.workspace.id} and status = 'SUCCESS'
    order by id
    limit 1000`
  const waits: number[] = []
  let recorded = 0
  let repeated = 0
  while (removed() < before.ofSucceeded && errors.length === 0) {
    const began = performance.now()
    const old = known[repeated % known.length]
    if (!old) throw new Error('no steps')
    const [fresh, again] = await Promise.all([
      recorder.recordStep(database.workspace, {
        threadKey: 'new',
        name: 'charge',
        status: 'SUCCESS',
        idempotencyKey: randomUUID(),
      }),
      recorder.recordStep(database.workspace, {
        threadId: old.threadId,
        name: old.name,
        status: 'SUCCESS',
        idempotencyKey: old.key,
      }),
    ])
    waits.push(performance.now() - began)
    expect(fresh.outcome).toBe('RECORDED')
    // The key is known still, whatever this step's calls were.
    expect(['DEDUPLICATED', 'COLLIDED']).toContain(again.outcome)
    recorded++
    repeated++
  }
  await Promise.all(servers.map((server) => server.stop()))
  expect(errors).toEqual([])

  expect(removed()).toBe(before.ofSucceeded)
  expect(Math.max(...removals.map(({ calls }) => calls))).toBeLessThanOrEqual(1_000)
  const sorted = waits.toSorted((one, other) => one - other)
  const p99 = sorted[Math.floor(sorted.length * 0.99)] ?? 0
  const longest = Math.max(...removals.map(({ milliseconds }) => milliseconds))
  console.info(
    `${removed()} calls removed in ${removals.length} batches, the longest ${longest.toFixed(0)} ms; meanwhile ${waits.length} pairs of calls, p99 ${p99.toFixed(0)} ms`,
  )
  expect(p99).toBeLessThan(1_000)

  expect((await countCalls()).calls).toBe(before.calls - before.ofSucceeded + recorded + repeated)
  expect(await gaps()).toHaveLength(0)
  expect(await wrongCounts()).toHaveLength(0)
  for (const buckets of [1, 7, 60]) expect(await sumActivity(time.since, time.until, buckets)).toBe(activity)
}, 300_000)

test('it is said where it matters', async () => {
  const [old] = await database.sql<{ id: string; threadId: string; calls: number; key: string }[]>`
    select s.id, s.thread_id, s.calls, s.key
    from steps s
    where s.workspace_id = ${database.workspace.id} and s.status = 'SUCCESS' and s.calls = 2 and s.name <> 'charge'
      and not exists (select from attempts a where a.step_id = s.id)
    limit 1`
  if (!old) throw new Error('no step lost its calls')
  const query = `query ($step: ID!, $thread: ID!) {
    retention { attemptsRemovedBefore }
    step(id: $step) { removedAttempts counts { calls } attempts { countUpTo10k nodes { id } } }
    thread(id: $thread) { attemptsRemovedBefore counts { calls } stepCount lastActivityAt }
    new: thread(key: "new") { attemptsRemovedBefore }
    attempts { countUpTo10k }
    verdict(threadId: $thread) { kind text notLookedAt { code text } }
  }`
  const { data, errors } = await request(app, key, query, { step: old.id, thread: old.threadId })
  expect(errors).toEqual([])
  const { attemptsRemovedBefore } = data.retention
  expect(new Date(attemptsRemovedBefore).getTime()).toBeLessThan(Date.now() - days * 86_400_000)
  expect(data.step).toEqual({
    removedAttempts: 2,
    counts: { calls: 2 },
    attempts: { countUpTo10k: 0, nodes: [] },
  })
  expect(data.thread.attemptsRemovedBefore).toBe(attemptsRemovedBefore)
  expect(data.new.attemptsRemovedBefore).toBeNull()
  const minute = `${attemptsRemovedBefore.slice(0, 16).replace('T', ' ')} UTC`
  expect(data.verdict.text).toContain(`calls before ${minute} were removed`)
  expect(data.verdict.kind).not.toBe('NOTHING_REPEATED')
  expect(data.verdict.notLookedAt[0].code).toBe('CALLS_REMOVED')
  expect(await countAttempts(database.sql, database.workspace, null)).toBe(
    Math.min(10_001, (await countCalls()).calls),
  )
})

test('an operation with one call is as sure as before, and yet not told of without the date', async () => {
  const [single] = await database.sql<{ key: string }[]>`
    select s.key
    from steps s
    where s.workspace_id = ${database.workspace.id} and s.status = 'SUCCESS' and s.calls = 1
      and not exists (select from attempts a where a.step_id = s.id)
    limit 1`
  if (!single) throw new Error('no step lost its call')
  const verdict = await findVerdict(database.sql, database.workspace, { key: single.key })
  expect(verdict?.kind).toBe('NOTHING_REPEATED')
  expect(verdict?.text).toMatch(
    /nothing happened twice; calls before \d{4}-\d{2}-\d{2} \d{2}:\d{2} UTC were removed\.$/,
  )
})

test('a step that has failed keeps its calls, and they still tell a resent one from a new run', async () => {
  const [step] = await database.sql<{ id: string; threadId: string; name: string; key: string }[]>`
    select id, thread_id, name, key
    from steps
    where workspace_id = ${database.workspace.id} and name = 'step-8'
    limit 1`
  const [call] = await database.sql<{ executionId: string }[]>`
    select execution_id
    from attempts
    where step_id = ${step?.id ?? null}
    limit 1`
  if (!step || !call) throw new Error('no failed step is left')
  const { threadId, name, key: idempotencyKey } = step
  const { executionId } = call
  const recorder = createRecorder(database.sql)
  const answer = await recorder.recordStep(database.workspace, {
    threadId,
    name,
    idempotencyKey,
    executionId,
    status: 'FAILED',
  })
  expect(answer.attempt.resent).toBe(true)
})
