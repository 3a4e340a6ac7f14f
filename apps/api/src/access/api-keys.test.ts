import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { awaitBlocked } from '../testing/await-blocked.ts'
import { createDatabase, createWorkspace, type TestDatabase } from '../testing/create-database.ts'
import { makeAdmin } from '../testing/make-admin.ts'
import type { Caller } from './caller.ts'
import { createApiKey } from './create-api-key.ts'
import { createAuthenticator } from './create-authenticator.ts'
import { listApiKeys } from './list-api-keys.ts'
import { revokeApiKey } from './revoke-api-key.ts'
import { rotateApiKey } from './rotate-api-key.ts'
import { setApiKeyLimit } from './set-api-key-limit.ts'

let database: TestDatabase
let admin: Caller

beforeAll(async () => {
  database = await createDatabase()
})
beforeEach(async () => {
  vi.useRealTimers()
  admin = makeAdmin(await createWorkspace(database.sql))
})
afterAll(() => database.drop())

/** A server that has not seen any key yet. */
const newServer = () => {
  const authenticate = createAuthenticator(database.sql)
  return (secret: string) => authenticate(`Bearer ${secret}`)
}

const readAudit = () => database.sql`
  select action, actor, subject, detail::text
  from audit_log
  where workspace_id = ${admin.workspace.id}
  order by id`

const inFuture = (seconds: number): Date => new Date(Date.now() + seconds * 1_000)

test('a new key opens its workspace in its role, and is told by its prefix', async () => {
  const input = { name: 'billing', role: 'RECORD', expiresAt: inFuture(3_600), callsPerSecond: 50 } as const
  const { apiKey, secret } = await createApiKey(database.sql, admin, input)
  expect(secret).toMatch(/^sl_[0-9A-Za-z]{40}$/)
  expect(apiKey).toMatchObject({ ...input, prefix: secret.slice(0, 11), createdBy: 'Ada', replaces: null })
  expect(await listApiKeys(database.sql, admin.workspace)).toEqual([apiKey])
  const caller = await newServer()(secret)
  expect(caller?.workspace).toEqual(admin.workspace)
  expect(caller?.actor).toMatchObject({ name: 'billing', role: 'RECORD', callsPerSecond: 50 })
  expect(caller?.permissions).toEqual(new Set(['RECORD', 'END_THREADS']))
})

test('a secret is kept nowhere, nor told a second time', async () => {
  const { apiKey, secret } = await createApiKey(database.sql, admin, { name: 'a', role: 'BOTH' })
  const rotated = await rotateApiKey(database.sql, admin, { id: apiKey.id, overlapSeconds: 60 })
  await setApiKeyLimit(database.sql, admin, { id: apiKey.id, callsPerSecond: 5 })
  const revoked = await revokeApiKey(database.sql, admin, apiKey.id)
  const listed = await listApiKeys(database.sql, admin.workspace)
  const rows = await database.sql`
    select (k.*)::text as stored from api_keys k
    union all select (a.*)::text from audit_log a`
  const told = JSON.stringify([listed, revoked, rows])
  for (const each of [secret, rotated.secret]) {
    expect(told).not.toContain(each)
    expect(told).not.toContain(Buffer.from(each).toString('hex'))
    expect(told).not.toContain(each.slice(12))
  }
})

test.each([
  ['name', ''],
  ['name', '   '],
  ['name', 'x'.repeat(101)],
  ['name', 'red \u001b[31m'],
  ['name', 'nul \0'],
  ['name', 'half \ud800'],
  ['expiresAt', new Date(0)],
  ['callsPerSecond', 0],
  ['callsPerSecond', 100_001],
])('a key with %s %j is refused and not made', async (field, value) => {
  const input = { name: 'a', role: 'BOTH', [field]: value } as const
  const refused = { code: 'BAD_USER_INPUT', path: `input.${field}` }
  await expect(createApiKey(database.sql, admin, input)).rejects.toMatchObject(refused)
  expect(await listApiKeys(database.sql, admin.workspace)).toEqual([])
  expect(await readAudit()).toEqual([])
})

test('a name of 100 characters counts characters, not what they take', async () => {
  const name = '🗝'.repeat(100)
  expect((await createApiKey(database.sql, admin, { name, role: 'READ' })).apiKey.name).toBe(name)
})

test('a key is not taken past the moment when it expires, remembered or not', async () => {
  vi.useFakeTimers({ toFake: ['performance'] })
  const { secret } = await createApiKey(database.sql, admin, {
    name: 'short',
    role: 'BOTH',
    expiresAt: inFuture(2),
  })
  const server = newServer()
  expect(await server(secret)).not.toBeNull()
  await database.sql`update api_keys set expires_at = clock_timestamp() where name = 'short'`
  vi.advanceTimersByTime(2_000)
  expect(await server(secret)).toBeNull()
  expect(await newServer()(secret)).toBeNull()
})

test('a revoked key is refused within five seconds by a server that had just taken it', async () => {
  vi.useFakeTimers({ toFake: ['performance'] })
  const { apiKey, secret } = await createApiKey(database.sql, admin, { name: 'a', role: 'BOTH' })
  const server = newServer()
  expect(await server(secret)).not.toBeNull()
  const revoked = await revokeApiKey(database.sql, admin, apiKey.id)
  expect(revoked.revokedAt).toBeInstanceOf(Date)
  expect(await newServer()(secret)).toBeNull()
  vi.advanceTimersByTime(5_000)
  expect(await server(secret)).toBeNull()
})

test('revoking a key twice changes nothing', async () => {
  const { apiKey } = await createApiKey(database.sql, admin, { name: 'a', role: 'BOTH' })
  const once = await revokeApiKey(database.sql, admin, apiKey.id)
  expect(await revokeApiKey(database.sql, admin, apiKey.id)).toEqual(once)
  expect((await readAudit()).map(({ action }) => action)).toEqual(['API_KEY_CREATED', 'API_KEY_REVOKED'])
})

test('during the overlap of a rotation both keys are good, then only the new one', async () => {
  const input = { name: 'billing', role: 'READ', callsPerSecond: 7 } as const
  const old = await createApiKey(database.sql, admin, input)
  const server = newServer()
  const { apiKey, secret } = await rotateApiKey(database.sql, admin, {
    id: old.apiKey.id,
    overlapSeconds: 4,
  })
  expect(apiKey).toMatchObject({ ...input, replaces: old.apiKey.id, expiresAt: null, createdBy: 'Ada' })
  expect(await server(old.secret)).not.toBeNull()
  expect(await server(secret)).not.toBeNull()
  await expect.poll(() => server(old.secret), { timeout: 7_000 }).toBeNull()
  expect(await server(secret)).toMatchObject({ actor: { callsPerSecond: 7, role: 'READ' } })
})

test('a rotation does not lengthen a life: neither the old key’s nor the new one’s', async () => {
  const expiresAt = inFuture(60)
  const old = await createApiKey(database.sql, admin, { name: 'a', role: 'BOTH', expiresAt })
  const { apiKey } = await rotateApiKey(database.sql, admin, { id: old.apiKey.id, overlapSeconds: 3_600 })
  const [, rotated] = await listApiKeys(database.sql, admin.workspace)
  expect(rotated?.expiresAt).toEqual(expiresAt)
  const lifetime = Number(apiKey.expiresAt) - Number(apiKey.createdAt)
  expect(lifetime).toBeGreaterThan(50_000)
  expect(lifetime).toBeLessThanOrEqual(60_000)
})

test('without an overlap the old key ends with the rotation', async () => {
  const old = await createApiKey(database.sql, admin, { name: 'a', role: 'BOTH' })
  const { secret } = await rotateApiKey(database.sql, admin, { id: old.apiKey.id, overlapSeconds: 0 })
  expect(await newServer()(old.secret)).toBeNull()
  expect(await newServer()(secret)).not.toBeNull()
})

test('of two rotations at once one makes a key', async () => {
  const { apiKey } = await createApiKey(database.sql, admin, { name: 'a', role: 'BOTH' })
  const rotate = () => rotateApiKey(database.sql, admin, { id: apiKey.id, overlapSeconds: 60 })
  const rotations = await Promise.allSettled([rotate(), rotate(), rotate()])
  expect(rotations.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  for (const rotation of rotations) {
    if (rotation.status === 'rejected')
      expect(rotation.reason).toMatchObject({ code: 'BAD_USER_INPUT', path: 'id' })
  }
  expect(await listApiKeys(database.sql, admin.workspace)).toHaveLength(2)
  expect((await readAudit()).map(({ action }) => action)).toEqual(['API_KEY_CREATED', 'API_KEY_ROTATED'])
})

test('a key that is being revoked is not rotated', async () => {
  const { apiKey } = await createApiKey(database.sql, admin, { name: 'a', role: 'BOTH' })
  let rotation: Promise<unknown> = Promise.resolve()
  await database.sql.begin(async (tx) => {
    await tx`update api_keys set revoked_at = clock_timestamp() where id = ${apiKey.id}`
    rotation = rotateApiKey(database.sql, admin, { id: apiKey.id, overlapSeconds: 60 })
    rotation.catch(() => {})
    await awaitBlocked(database.sql, 1)
  })
  await expect(rotation).rejects.toThrow('The key was revoked.')
})

test('a key may be rotated again where the one that followed it was revoked', async () => {
  const { apiKey } = await createApiKey(database.sql, admin, { name: 'a', role: 'BOTH' })
  const rotate = () => rotateApiKey(database.sql, admin, { id: apiKey.id, overlapSeconds: 60 })
  const first = await rotate()
  await expect(rotate()).rejects.toThrow(/rotate the one that follows it/)
  await revokeApiKey(database.sql, admin, first.apiKey.id)
  expect((await rotate()).apiKey.replaces).toBe(apiKey.id)
})

test('a key that has expired is not rotated', async () => {
  const { apiKey } = await createApiKey(database.sql, admin, { name: 'a', role: 'BOTH' })
  await database.sql`update api_keys set expires_at = clock_timestamp() where id = ${apiKey.id}`
  await expect(rotateApiKey(database.sql, admin, { id: apiKey.id, overlapSeconds: 60 })).rejects.toThrow(
    'The key has expired.',
  )
})

test.each([-1, 2_592_001])('an overlap of %i s is refused', async (overlapSeconds) => {
  const { apiKey } = await createApiKey(database.sql, admin, { name: 'a', role: 'BOTH' })
  const refused = { code: 'BAD_USER_INPUT', path: 'overlapSeconds' }
  await expect(rotateApiKey(database.sql, admin, { id: apiKey.id, overlapSeconds })).rejects.toMatchObject(
    refused,
  )
})

test('a limit is set and taken away; what does not change is not written down', async () => {
  const { apiKey } = await createApiKey(database.sql, admin, { name: 'a', role: 'BOTH' })
  for (const callsPerSecond of [10, 10, null]) {
    const changed = await setApiKeyLimit(database.sql, admin, { id: apiKey.id, callsPerSecond })
    expect(changed.callsPerSecond).toBe(callsPerSecond)
  }
  const [, ...entries] = await readAudit()
  expect(entries.map(({ detail }) => JSON.parse(detail))).toEqual([
    { id: apiKey.id, from: null, to: 10 },
    { id: apiKey.id, from: 10, to: null },
  ])
  await expect(
    setApiKeyLimit(database.sql, admin, { id: apiKey.id, callsPerSecond: 0 }),
  ).rejects.toMatchObject({ code: 'BAD_USER_INPUT', path: 'callsPerSecond' })
})

test('a key of another workspace gets the same answer as one that is not there', async () => {
  const other = makeAdmin(await createWorkspace(database.sql))
  const { apiKey, secret } = await createApiKey(database.sql, other, { name: 'theirs', role: 'BOTH' })
  const refused = { code: 'BAD_USER_INPUT', message: 'There is no such key.', path: 'id' }
  for (const id of [apiKey.id, '2147483647', '2147483648', '0', '-1', 'x', '', randomUUID()]) {
    const { sql } = database
    await expect(revokeApiKey(sql, admin, id)).rejects.toMatchObject(refused)
    await expect(rotateApiKey(sql, admin, { id, overlapSeconds: 0 })).rejects.toMatchObject(refused)
    await expect(setApiKeyLimit(sql, admin, { id, callsPerSecond: 1 })).rejects.toMatchObject(refused)
  }
  expect(await listApiKeys(database.sql, admin.workspace)).toEqual([])
  expect(await newServer()(secret)).not.toBeNull()
})

test('what is done is undone where it cannot be written down', async () => {
  const { apiKey } = await createApiKey(database.sql, admin, { name: 'a', role: 'BOTH' })
  await database.sql`alter table audit_log rename to away`
  await expect(revokeApiKey(database.sql, admin, apiKey.id)).rejects.toThrow()
  await expect(createApiKey(database.sql, admin, { name: 'b', role: 'BOTH' })).rejects.toThrow()
  await database.sql`alter table away rename to audit_log`
  expect(await listApiKeys(database.sql, admin.workspace)).toMatchObject([{ name: 'a', revokedAt: null }])
})
