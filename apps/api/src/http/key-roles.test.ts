import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { createKey, request } from '../testing/start-app.ts'
import { useApp } from '../testing/use-app.ts'

const { database, app } = await useApp()

const read = '{ threads { nodes { id } } }'
const record = `mutation {
  recordStep(input: { threadKey: "order:1", name: "charge", status: SUCCESS, idempotencyKey: "${randomUUID()}" }) { outcome }
}`
const administer = [
  '{ apiKeys { id } }',
  'mutation { createApiKey(input: { name: "a", role: BOTH }) { secret } }',
]

const codeOf = async (key: string, query: string): Promise<string> =>
  (await request(app, key, query)).errors[0]?.extensions.code ?? 'OK'

test.each([
  ['READ', 'OK', 'FORBIDDEN'],
  ['RECORD', 'FORBIDDEN', 'OK'],
  ['BOTH', 'OK', 'OK'],
] as const)('a key of the role %s: reading %s, recording %s, administering FORBIDDEN', async (...row) => {
  const [role, reading, recording] = row
  const key = await createKey(database.sql, database.workspace, { role })
  expect(await codeOf(key, read)).toBe(reading)
  expect(await codeOf(key, record)).toBe(recording)
  for (const query of administer) expect(await codeOf(key, query)).toBe('FORBIDDEN')
})

test('what a key may not record is not written down', async () => {
  const key = await createKey(database.sql, database.workspace, { role: 'READ' })
  const before = await database.sql`select count(*) from attempts`
  await request(app, key, record)
  expect(await database.sql`select count(*) from attempts`).toEqual(before)
})

test('a key that may only record watches nothing', async () => {
  const key = await createKey(database.sql, database.workspace, { role: 'RECORD' })
  const response = await fetch(`${app.url}/graphql/stream`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify({ query: 'subscription { attemptRecorded { id } }' }),
  })
  expect(await response.text()).toContain('"FORBIDDEN"')
})
