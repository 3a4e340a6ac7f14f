import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDatabase, type TestDatabase } from '../testing/create-database.ts'
import { dumpSchema } from '../testing/dump-schema.ts'

let database: TestDatabase
let dumped: string

beforeAll(async () => {
  database = await createDatabase()
  dumped = await dumpSchema(database.sql)
})
afterAll(() => database.drop())

// `vitest run src/database/schema --update` writes it anew.
test('schema.sql is what the migrations add up to', async () => {
  await expect(dumped).toMatchFileSnapshot(fileURLToPath(new URL('../../schema.sql', import.meta.url)))
})

test('what schema.sql says makes the same database', async () => {
  const { sql } = database
  await sql.unsafe('drop schema public cascade; create schema public')
  await sql.unsafe(dumped)
  expect(await dumpSchema(sql)).toBe(dumped)
})
