import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Workspace } from '../ledger/index.ts'
import { createWorkspace } from '../testing/create-database.ts'
import { mayMount, startTroubled } from '../testing/database-in-trouble.ts'
import { findDisagreements } from '../testing/read-back.ts'
import { createKey, request, startApp, type TestApp } from '../testing/start-app.ts'

const soon = 5_000
const record = `mutation ($input: RecordStepInput!) { recordStep(input: $input) { outcome } }`
const reads = ['{ threads { countUpTo10k } }', '{ attempts { nodes { id } } }']

let database: Awaited<ReturnType<typeof startTroubled>>
let workspace: Workspace
let key: string
let app: TestApp
/** Keys whose step the server said was recorded. */
const acknowledged: string[] = []

const disk = mayMount() ? '300m' : undefined

beforeAll(async () => {
  database = await startTroubled(disk)
  workspace = await createWorkspace(database.sql)
  key = await createKey(database.sql, workspace)
  app = await startApp(database.url)
}, 120_000)
afterAll(async () => {
  await app.stop()
  await database.drop()
})

const send = async (id: string, context = {}) => {
  const began = performance.now()
  const input = { threadKey: 'order:1', name: 'charge', status: 'SUCCESS', idempotencyKey: id, context }
  const { status, errors, data } = await request(app, key, record, { input })
  if (data) acknowledged.push(id)
  const { outcome } = data?.recordStep ?? {}
  return { status, code: errors[0]?.extensions.code ?? outcome, milliseconds: performance.now() - began }
}

/** What many callers, with a known key and without, are told meanwhile: each of them in time. */
const expectUnavailable = async ({ alsoReads = true } = {}): Promise<void> => {
  const began = performance.now()
  const answers = await Promise.all([
    ...Array.from({ length: 20 }, () => send(randomUUID())),
    ...(alsoReads ? reads : []).map(async (query) => {
      const { status, errors } = await request(app, key, query)
      return { status, code: errors[0]?.extensions.code, milliseconds: performance.now() - began }
    }),
  ])
  for (const { status, code, milliseconds } of answers) {
    expect({ status, code }).toEqual({ status: 503, code: 'UNAVAILABLE' })
    expect(milliseconds).toBeLessThan(soon)
  }
}

const readiness = async (): Promise<string> =>
  JSON.parse(await (await fetch(`${app.url}/readyz`)).text()).status

const expectRecovery = async (): Promise<void> => {
  await expect.poll(readiness, { timeout: 20_000 }).toBe('ok')
  await expect.poll(async () => (await send(randomUUID())).code, { timeout: 20_000 }).toBe('RECORDED')
}

/** Whatever was acknowledged is there, and all that is there agrees. */
afterEach(async () => {
  const rows = await database.sql<{ key: string }[]>`
    select key from steps where workspace_id = ${workspace.id}`
  const kept = new Set(rows.map((row) => row.key))
  expect(acknowledged.filter((id) => !kept.has(id))).toEqual([])
  expect(await findDisagreements(database.sql, workspace)).toEqual([])
})

test('gone: everything is UNAVAILABLE at once, until it is started again', async () => {
  expect((await send('before')).code).toBe('RECORDED')
  const busy = Array.from({ length: 200 }, (_, index) => send(`while-it-goes-${index}`))
  await database.stop()
  await Promise.all(busy)
  await expectUnavailable()
  expect(await readiness()).toBe('the database is away')
  await database.start()
  await expectRecovery()
  expect((await send('before')).code).toBe('DEDUPLICATED')
}, 120_000)

test('slow: a lock that is held costs nobody more than 5 s, and nothing is written twice', async () => {
  const holder = await database.sql.reserve()
  await holder`begin`
  await holder`set local idle_in_transaction_session_timeout = 0`
  await holder`lock table attempts in access exclusive mode`
  const [first] = await Promise.all([send('held-up'), expectUnavailable({ alsoReads: false })])
  expect(first?.code).toBe('UNAVAILABLE')
  await holder`commit`
  holder.release()
  await expectRecovery()
  expect(['RECORDED', 'DEDUPLICATED']).toContain((await send('held-up')).code)
}, 120_000)

test('slow: frozen, with all its processes, it is told of in time, and goes on where it stood', async () => {
  database.freeze()
  try {
    await expectUnavailable()
    expect(await readiness()).toBe('the database is away')
    await expectUnavailable()
  } finally {
    database.thaw()
  }
  await expectRecovery()
}, 120_000)

test('read-only by its settings: what writes is UNAVAILABLE, what reads goes on', async () => {
  await database.sql`alter system set default_transaction_read_only = on`
  await database.sql`select pg_reload_conf()`
  await expect.poll(readiness).toBe('the database takes no writes')
  await expectUnavailable({ alsoReads: false })
  expect((await request(app, key, reads[0] ?? '')).errors).toEqual([])
  await database.sql`alter system reset default_transaction_read_only`
  await database.sql`select pg_reload_conf()`
  await expectRecovery()
}, 120_000)

test('read-only as a standby: the same, until it is promoted', async () => {
  await database.stop()
  await database.startAsStandby()
  await expect.poll(readiness, { timeout: 20_000 }).toBe('the database takes no writes')
  await expectUnavailable({ alsoReads: false })
  expect((await request(app, key, reads[0] ?? '')).errors).toEqual([])
  await database.sql`select pg_promote()`
  await expectRecovery()
}, 120_000)

// A tmpfs of a few megabytes needs root. Nothing else fills a disk without harm to others.
describe.skipIf(!disk)('full, on a small disk of its own', () => {
  test('what does not fit is UNAVAILABLE, and fits when there is room again', async () => {
    await database.fill()
    const context = { note: 'x'.repeat(30_000) }
    const codes: string[] = []
    for (let calls = 0; calls < 3_000 && codes.at(-1) !== 'UNAVAILABLE'; calls += 20) {
      const answers = await Promise.all(
        Array.from({ length: 20 }, () =>
          send(randomUUID(), { ...context, id: randomUUID(), more: randomUUID() }),
        ),
      )
      for (const { code, milliseconds } of answers) {
        codes.push(code)
        expect(milliseconds).toBeLessThan(soon)
      }
    }
    expect(new Set(codes)).toContain('UNAVAILABLE')
    expect(codes.filter((code) => code !== 'RECORDED' && code !== 'UNAVAILABLE')).toEqual([])
    expect(database.log()).toContain('No space left on device')
    await database.clear()
    await expectRecovery()
  }, 120_000)
})
