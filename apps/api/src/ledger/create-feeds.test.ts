import { randomUUID } from 'node:crypto'
import { setMaxListeners } from 'node:events'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { connect } from '../database/connect.ts'
import { createDatabase, createWorkspace, type TestDatabase } from '../testing/create-database.ts'
import {
  type Attempt,
  type AttemptFilter,
  createFeeds,
  createRecorder,
  type Feeds,
  listAttempts,
  type RecordStepInput,
} from './index.ts'

let database: TestDatabase
let feeds: Feeds
let stop: AbortController

beforeEach(async () => {
  database = await createDatabase()
  feeds = createFeeds(database.sql)
  stop = new AbortController()
})
afterEach(async () => {
  stop.abort()
  await database.drop()
})

const record = async (
  input: Partial<RecordStepInput> = {},
  workspace = database.workspace,
  sql = database.sql,
): Promise<Attempt> =>
  (
    await createRecorder(sql).recordStep(workspace, {
      threadKey: 'order:1',
      name: 'charge',
      status: 'SUCCESS',
      idempotencyKey: randomUUID(),
      ...input,
    })
  ).attempt

/** Gathers what is watched from now on. */
const watch = async (filter?: AttemptFilter) => {
  const seen: Attempt[] = []
  const attempts = await feeds.watch(database.workspace, { filter, signal: stop.signal })
  const ended = (async () => {
    for await (const attempt of attempts) seen.push(attempt)
  })()
  return { seen, ended }
}

const recordMany = async (count: number) => {
  const recorder = createRecorder(database.sql)
  for (let batch = 0; batch < count / 500; batch++) {
    const inputs = Array.from({ length: 500 }, (_, n) => ({
      threadKey: `order:${batch}`,
      name: 'charge',
      status: 'SUCCESS' as const,
      idempotencyKey: `k-${n}`,
    }))
    await recorder.recordSteps(database.workspace, inputs)
  }
}

const patience = { timeout: 10_000 }

test('calls are seen as they are written down, none from before', async () => {
  await record()
  const { seen } = await watch()
  const first = await record({ result: { ok: true } })
  await expect.poll(() => seen, patience).toEqual([first])
  const second = await record()
  await expect.poll(() => seen, patience).toEqual([first, second])
})

test('only what the filter names is seen, and nothing of another workspace', async () => {
  const other = await createWorkspace(database.sql)
  const { seen } = await watch({ outcome: ['DEDUPLICATED', 'COLLIDED'], service: 'billing' })
  await record({ idempotencyKey: 'k', service: 'billing' })
  await record({ idempotencyKey: 'k', service: 'other' })
  for (let n = 0; n < 2; n++) await record({ idempotencyKey: 'k', service: 'billing' }, other)
  const deduplicated = await record({ idempotencyKey: 'k', service: 'billing' })
  const collided = await record({ idempotencyKey: 'k', service: 'billing', context: { other: true } })
  await expect.poll(() => seen, patience).toEqual([deduplicated, collided])
})

test('a call that is committed after a later one is seen, and neither of them twice', async () => {
  const { seen } = await watch()
  const unfinished = await database.sql.reserve()
  await unfinished`begin`
  const [early] = await unfinished<{ id: string }[]>`select uuid_v7(clock_timestamp()) as id`
  const late = await record()
  await expect.poll(() => seen, patience).toEqual([late])
  await unfinished`
    insert into attempts (
      workspace_id, id, thread_id, step_id, number, kind, outcome, status, step_name, shares_payload, recorded_at
    )
    select workspace_id, ${early?.id ?? ''}, thread_id, step_id, 2, kind, 'DEDUPLICATED', status, step_name, true, now()
    from attempts`
  await unfinished`commit`
  unfinished.release()
  await expect.poll(() => seen.map(({ id }) => id), patience).toEqual([late.id, early?.id])
  const last = await record()
  await expect.poll(() => seen.map(({ id }) => id), patience).toEqual([late.id, early?.id, last.id])
})

test('more calls than one page between two looks are all seen, in order, once', async () => {
  const { seen } = await watch()
  await recordMany(1_500)
  await expect.poll(() => seen.length, patience).toBe(1_500)
  expect(new Set(seen.map(({ id }) => id)).size).toBe(1_500)
  expect(seen.map(({ id }) => id)).toEqual(seen.map(({ id }) => id).toSorted())
})

test('200 readers are told by the polls of one, each of what its filter lets through', async () => {
  let transactions = 0
  const sql = new Proxy(database.sql, {
    get: (target, name) => {
      if (name === 'begin') transactions += 1
      return Reflect.get(target, name)
    },
  })
  feeds = createFeeds(sql)
  setMaxListeners(0, stop.signal)
  const began = performance.now()
  const readers = await Promise.all(Array.from({ length: 200 }, (_, n) => watch({ service: `s${n % 2}` })))
  const calls = [await record({ service: 's0' }), await record({ service: 's1' })]
  for (const [n, { seen }] of readers.entries())
    await expect.poll(() => seen, patience).toEqual([calls[n % 2]])
  const polls = (performance.now() - began) / 500
  expect(transactions).toBeLessThanOrEqual(polls + 2)
})

test('one that comes later is told nothing from before, and misses nothing after', async () => {
  await watch()
  await record()
  const { seen } = await watch()
  const after = await record()
  await expect.poll(() => seen, patience).toEqual([after])
})

test('one that reads nothing is told that it is too slow, and the others go on', async () => {
  const idle = await feeds.watch(database.workspace, { signal: stop.signal })
  const { seen } = await watch()
  await recordMany(1_500)
  await expect.poll(() => seen.length, patience).toBe(1_500)
  const reading = (async () => {
    for await (const attempt of idle) return attempt
    return null
  })()
  await expect(reading).rejects.toMatchObject({ code: 'UNAVAILABLE' })
  const last = await record()
  await expect.poll(() => seen.at(-1), patience).toEqual(last)
})

test('it polls no more once the last reader has gone, and again for the next', async () => {
  const first = await watch()
  stop.abort()
  await first.ended
  stop = new AbortController()
  await record()
  const { seen } = await watch()
  const written = await record()
  await expect.poll(() => seen, patience).toEqual([written])
})

test('a database that is away is waited for, and nothing is missed', async () => {
  const { seen } = await watch()
  const first = await record()
  await expect.poll(() => seen, patience).toEqual([first])
  const other = connect(database.url, { connections: 1 })
  await other`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`
  const second = await record({}, database.workspace, other)
  await expect.poll(() => seen, patience).toEqual([first, second])
  await other.end()
})

test('it ends by its signal', async () => {
  const { ended } = await watch()
  stop.abort()
  await ended
})

test('a reader that leaves ends it', async () => {
  const attempts = await feeds.watch(database.workspace, { signal: stop.signal })
  const reading = (async () => {
    for await (const attempt of attempts) return attempt
    return null
  })()
  const written = await record()
  expect(await reading).toEqual(written)
  const { nodes } = await listAttempts(database.sql, database.workspace, { first: 1 })
  expect(nodes).toEqual([written])
})

test('a filter that PostgreSQL cannot hold is refused at once', async () => {
  await expect(watch({ service: '\0' })).rejects.toMatchObject({
    code: 'INVALID_TEXT',
    path: 'filter.service',
  })
})
