import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDatabase, type TestDatabase } from '../testing/create-database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createDatabase()
})
afterAll(() => database.drop())

const text = fc.oneof(
  fc.constantFrom('', 'NULL', 'null', '"', '\\', '{a,b}', ' a ', 'a"b\\c', '\n'),
  fc.string({ unit: 'grapheme' }).filter((any) => !any.includes('\0')),
)

test('any texts come back from PostgreSQL as they were sent, nulls too', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.option(text), { maxLength: 5 }), async (texts) => {
      const [row] = await database.sql<{ texts: (string | null)[]; items: (string | null)[] }[]>`
        select
          ${texts}::text[] as texts,
          (select coalesce(json_agg(t.item order by t.place), '[]') from unnest(${texts}::text[]) with ordinality t (item, place)) as items`
      expect(row?.texts).toEqual(texts)
      expect(JSON.parse(String(row?.items))).toEqual(texts)
    }),
    { numRuns: 200 },
  )
})
