import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDatabase, type TestDatabase } from '../testing/create-database.ts'
import { makeIdTails } from './id-tails.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await createDatabase()
})
afterAll(() => database.drop())

test('the ids of one statement carry its time, sort as they were made, and are UUIDs of version 7', async () => {
  const tails = makeIdTails(1_500)
  const rows = await database.sql<{ id: string; ofTime: boolean }[]>`
    select made.id, left(made.id::text, 18) = left(uuid_v7(clock.at)::text, 18) as of_time
    from (select clock_timestamp() as at) clock
    cross join lateral (
      select (uuid_v7_head(clock.at) || tail)::uuid as id, ordinal
      from unnest(${tails}::text[]) with ordinality as t (tail, ordinal)
    ) made
    order by made.ordinal`
  const ids = rows.map(({ id }) => id)
  expect(ids).toEqual([...new Set(ids)].sort())
  expect(rows.filter(({ ofTime }) => !ofTime)).toEqual([])
  for (const id of ids)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})

test('more ids than the counter tells apart are refused', () => {
  expect(() => makeIdTails(16_385)).toThrow(RangeError)
})
