import { afterEach, beforeEach, expect, test } from 'vitest'
import { createDatabase, type TestDatabase } from '../testing/create-database.ts'
import { createKey } from '../testing/start-app.ts'
import { startLastUse } from './start-last-use.ts'

let database: TestDatabase
let faults: unknown[]

beforeEach(async () => {
  database = await createDatabase()
  await createKey(database.sql, database.workspace)
  faults = []
})
afterEach(() => database.drop())

const start = (every: number) => startLastUse(database.sql, (fault) => faults.push(fault), { every })

const readKey = async (): Promise<{ id: number; age: number | null }> => {
  const [key] = await database.sql<{ id: number; age: number | null }[]>`
    select id, extract(epoch from clock_timestamp() - last_used_at)::float8 as age from api_keys`
  if (!key) throw new Error('there is no key')
  return key
}

test('uses are written in the background, many of them at once', async () => {
  const { id } = await readKey()
  const lastUse = start(20)
  for (let use = 0; use < 1_000; use++) lastUse.note(id)
  await expect.poll(async () => (await readKey()).age).toBeLessThan(5)
  await lastUse.stop()
})

test('what is noted is written when the server stops', async () => {
  const { id, age } = await readKey()
  expect(age).toBeNull()
  const lastUse = start(60_000)
  lastUse.note(id)
  await lastUse.stop()
  expect((await readKey()).age).toBeLessThan(5)
})

test('what could not be written is written the next time', async () => {
  const { id } = await readKey()
  await database.sql`alter table api_keys rename to away`
  const lastUse = start(20)
  lastUse.note(id)
  await expect.poll(() => faults.length).toBeGreaterThan(0)
  await database.sql`alter table away rename to api_keys`
  await expect.poll(async () => (await readKey()).age).toBeLessThan(5)
  await lastUse.stop()
})

test('an older use does not replace a newer one, which another server wrote', async () => {
  const { id } = await readKey()
  const lastUse = start(60_000)
  lastUse.note(id)
  await database.sql`update api_keys set last_used_at = clock_timestamp() + interval '1 hour'`
  await lastUse.stop()
  expect((await readKey()).age).toBeLessThan(-3_000)
})
