import { expect, test } from 'vitest'
import { createDatabase } from '../testing/create-database.ts'
import { connect } from './connect.ts'
import { isMigrated, migrate } from './migrate.ts'

test('several servers that start at once apply each migration once', async () => {
  const { sql, url, drop } = await createDatabase()
  await sql.unsafe('drop schema public cascade; create schema public')
  const servers = Array.from({ length: 5 }, () => connect(url, { connections: 1 }))
  const applied = await Promise.all(servers.map((server) => migrate(server)))
  expect(applied.filter((names) => names.length > 0)).toHaveLength(1)
  expect(await isMigrated(sql)).toBe(true)
  await Promise.all(servers.map((server) => server.end()))
  await drop()
})

test('a migration that was edited after it was applied stops the start', async () => {
  const { sql, drop } = await createDatabase()
  await sql`update schema_migrations set checksum = 'edited'`
  await expect(migrate(sql)).rejects.toThrow(/was changed after it was applied/)
  await drop()
})

test('a database of a newer version stops the start', async () => {
  const { sql, drop } = await createDatabase()
  await sql`insert into schema_migrations (name, checksum) values ('9999_future.sql', 'x')`
  await expect(migrate(sql)).rejects.toThrow(/newer than this server/)
  await drop()
})
