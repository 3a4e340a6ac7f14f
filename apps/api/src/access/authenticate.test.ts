import { randomUUID } from 'node:crypto'
import { afterEach, expect, test, vi } from 'vitest'
import { createDatabase, type TestDatabase } from '../testing/create-database.ts'
import { createAuthenticator } from './create-authenticator.ts'
import { ensureFirstKey } from './ensure-first-key.ts'

let database: TestDatabase

const prepare = async () => {
  database = await createDatabase()
  const key = randomUUID()
  await ensureFirstKey(database.sql, key)
  return { sql: database.sql, key, authenticate: createAuthenticator(database.sql) }
}

afterEach(async () => {
  vi.useRealTimers()
  await database.drop()
})

test('a key opens the workspace that it belongs to', async () => {
  const { sql, key, authenticate } = await prepare()
  const [row] = await sql`select id from workspaces where name = 'default'`
  for (const header of [`Bearer ${key}`, `bearer  ${key}`]) {
    expect(await authenticate(header)).toMatchObject({ workspace: { id: row?.id }, actor: { kind: 'KEY' } })
  }
})

test('nothing else opens anything', async () => {
  const { authenticate } = await prepare()
  const headers = [undefined, '', 'Bearer', 'Bearer ', 'Bearer unknown-key', 'Basic dXNlcjpwYXNz']
  for (const header of [...headers, `Bearer ${'x'.repeat(100_000)}`]) {
    expect(await authenticate(header)).toBeNull()
  }
})

test('only the hash of a key is stored', async () => {
  const { sql, key } = await prepare()
  const [row] = await sql`select (k.*)::text as stored from api_keys k`
  expect(row?.stored).not.toContain(key)
})

test('several servers that start at once make one workspace and one key', async () => {
  const { sql } = await prepare()
  const key = randomUUID()
  await Promise.all(Array.from({ length: 10 }, () => ensureFirstKey(sql, key)))
  expect(await sql`select id from workspaces where name = 'default'`).toHaveLength(1)
  expect(await sql`select id from api_keys`).toHaveLength(2)
})

test('a revoked key is refused within five seconds, and a restart does not bring it back', async () => {
  vi.useFakeTimers({ toFake: ['performance'] })
  const { sql, key, authenticate } = await prepare()
  expect(await authenticate(`Bearer ${key}`)).not.toBeNull()
  await sql`update api_keys set revoked_at = clock_timestamp()`
  vi.advanceTimersByTime(5_000)
  expect(await authenticate(`Bearer ${key}`)).toBeNull()
  await ensureFirstKey(sql, key)
  vi.advanceTimersByTime(5_000)
  expect(await authenticate(`Bearer ${key}`)).toBeNull()
})

test('an answer is remembered, so that a thousand calls ask the database once', async () => {
  vi.useFakeTimers({ toFake: ['performance'] })
  const { sql, key, authenticate } = await prepare()
  expect(await authenticate(`Bearer ${key}`)).not.toBeNull()
  await sql`delete from api_keys`
  const answers = await Promise.all(Array.from({ length: 1_000 }, () => authenticate(`Bearer ${key}`)))
  expect(answers).not.toContain(null)
})

test('a key that is in use is looked up again before its answer is too old, and nobody waits for that', async () => {
  vi.useFakeTimers({ toFake: ['performance'] })
  const { sql, key, authenticate } = await prepare()
  await authenticate(`Bearer ${key}`)
  await sql`update api_keys set name = 'renamed'`
  vi.advanceTimersByTime(1_000)
  expect(await authenticate(`Bearer ${key}`)).toMatchObject({ actor: { name: 'first' } })
  await expect.poll(() => authenticate(`Bearer ${key}`)).toMatchObject({ actor: { name: 'renamed' } })
})

test('while a key cannot be looked up again, its answer is good for as long as any', async () => {
  vi.useFakeTimers({ toFake: ['performance'] })
  const { sql, key, authenticate } = await prepare()
  await authenticate(`Bearer ${key}`)
  await sql`alter table api_keys rename to away`
  vi.advanceTimersByTime(2_000)
  for (let call = 0; call < 10; call++) expect(await authenticate(`Bearer ${key}`)).not.toBeNull()
  vi.advanceTimersByTime(500)
  await expect(authenticate(`Bearer ${key}`)).rejects.toThrow()
})

test('guesses do not push the memory past its bound, and do not let a good key out for good', async () => {
  const { key, authenticate } = await prepare()
  expect(await authenticate(`Bearer ${key}`)).not.toBeNull()
  const guesses = Array.from({ length: 1_500 }, (_, index) => authenticate(`Bearer guess-${index}`))
  expect(new Set(await Promise.all(guesses))).toEqual(new Set([null]))
  expect(await authenticate(`Bearer ${key}`)).not.toBeNull()
})

test('an answer that could not be had is not remembered', async () => {
  const { sql, key, authenticate } = await prepare()
  await sql`alter table api_keys rename to away`
  await expect(authenticate(`Bearer ${key}`)).rejects.toThrow()
  await sql`alter table away rename to api_keys`
  expect(await authenticate(`Bearer ${key}`)).not.toBeNull()
})
