import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApiKey } from '../access/create-api-key.ts'
import { revokeApiKey } from '../access/revoke-api-key.ts'
import { createDatabase, type TestDatabase } from '../testing/create-database.ts'
import { makeAdmin } from '../testing/make-admin.ts'
import { readEvents } from '../testing/read-events.ts'
import { request, startApp, type TestApp } from '../testing/start-app.ts'

let database: TestDatabase
let apps: TestApp[]

beforeAll(async () => {
  database = await createDatabase()
  apps = await Promise.all([startApp(database.url), startApp(database.url)])
})
afterAll(async () => {
  await Promise.all(apps.map((app) => app.stop()))
  await database.drop()
})

const makeKey = () => createApiKey(database.sql, makeAdmin(database.workspace), { name: 'a', role: 'BOTH' })

const statusAt = async ({ url }: TestApp, secret: string): Promise<number> =>
  (await request({ url }, secret, '{ __typename }')).status

test('every server refuses a revoked key within five seconds', async () => {
  const { apiKey, secret } = await makeKey()
  for (const app of apps) expect(await statusAt(app, secret)).toBe(200)
  await revokeApiKey(database.sql, makeAdmin(database.workspace), apiKey.id)
  const revoked = performance.now()
  for (const app of apps)
    await expect.poll(() => statusAt(app, secret), { timeout: 5_000, interval: 100 }).toBe(401)
  expect(performance.now() - revoked).toBeLessThan(5_000)
})

test('a stream that a revoked key has opened ends within five seconds', async () => {
  const { apiKey, secret } = await makeKey()
  const [app] = apps as [TestApp]
  const service = randomUUID()
  const stream = await fetch(`${app.url}/graphql/stream`, {
    method: 'POST',
    headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
    body: JSON.stringify({ query: 'subscription { attemptRecorded { service } }' }),
  })
  const events = readEvents(stream)
  const record = `mutation {
    recordStep(input: { threadKey: "a", name: "charge", status: SUCCESS, service: "${service}" }) { outcome }
  }`
  const first = events.next()
  expect((await request(app, secret, record)).errors).toEqual([])
  expect((await first).value?.data.data.attemptRecorded).toEqual({ service })

  await revokeApiKey(database.sql, makeAdmin(database.workspace), apiKey.id)
  const revoked = performance.now()
  await events.next().catch(() => {})
  expect(performance.now() - revoked).toBeLessThan(5_000)
})

test('the last use of a key is known once its server has stopped', async () => {
  const { apiKey, secret } = await makeKey()
  const app = await startApp(database.url)
  expect(await statusAt(app, secret)).toBe(200)
  await app.stop()
  const [key] = await database.sql`
    select last_used_at > clock_timestamp() - interval '1 minute' as used from api_keys where id = ${apiKey.id}`
  expect(key?.used).toBe(true)
})
