import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect } from '../database/connect.ts'
import { createDatabase, type TestDatabase } from '../testing/create-database.ts'
import { countRows, readRows } from './read-planned.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createDatabase()
})
afterAll(() => database.drop())

test('counting that takes longer than a second is given up', async () => {
  expect(await countRows(database.sql, () => database.sql`select 1 as id from pg_sleep(30)`)).toBeNull()
})

test('a list that takes longer than 5 seconds is refused, with what to do', async () => {
  await expect(readRows(database.sql, database.sql`select 1 as id from pg_sleep(30)`)).rejects.toMatchObject({
    code: 'UNAVAILABLE',
    message: expect.stringContaining('Narrow the filter'),
    path: 'filter',
  })
})

test('any other failure is given on as it is', async () => {
  const broken = () => database.sql`select 1 as id where 1 / 0 = 1`
  await expect(readRows(database.sql, broken())).rejects.toMatchObject({ code: '22012' })
  await expect(countRows(database.sql, broken)).rejects.toMatchObject({ code: '22012' })
})

test('nothing can be written by it', async () => {
  const writing = database.sql`insert into workspaces (name) values ('x') returning id`
  await expect(readRows(database.sql, writing)).rejects.toMatchObject({ code: '25006' })
})

test('it leaves the settings of its connection as they were', async () => {
  const one = connect(database.url, { connections: 1 })
  const settings = () => one`
    select current_setting('plan_cache_mode') as plans, current_setting('statement_timeout') as timeout`
  const before = await settings()
  await countRows(one, () => one`select 1 as id`)
  expect(await settings()).toEqual(before)
  await one.end()
})
