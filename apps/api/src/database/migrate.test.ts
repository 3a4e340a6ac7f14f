import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { createRecorder } from '../ledger/index.ts'
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

test('while other servers record, a migration of their tables neither fails nor costs a call', async () => {
  const { sql, url, workspace, drop } = await createDatabase()
  const pool = connect(url, { connections: 4 })
  const recorders = [createRecorder(pool), createRecorder(pool)]
  const recorded: string[] = []
  let isOver = false
  const call = async (worker: number): Promise<void> => {
    for (let turn = 0; !isOver; turn++) {
      const recorder = recorders[worker % recorders.length] ?? createRecorder(pool)
      const input = { threadKey: `order:${turn % 10}`, name: 'charge', status: 'SUCCESS' as const }
      // Every third call is of a step that is known: those lock the tables in another order.
      const idempotencyKey = turn % 3 === 2 ? 'known' : randomUUID()
      const { outcome } = await recorder.recordStep(workspace, { ...input, idempotencyKey })
      recorded.push(outcome)
    }
  }
  const calls = Array.from({ length: 16 }, (_, worker) => call(worker))
  const migrator = connect(url, { connections: 1 })
  for (let round = 0; round < 5; round++) {
    const before = recorded.length
    await expect.poll(() => recorded.length, { timeout: 10_000 }).toBeGreaterThan(before + 50)
    await sql`
      delete from schema_migrations
      where name in ('0004_lookup_indexes.sql', '0005_threads_by_status_and_service.sql')`
    await sql`
      alter table attempts
        drop constraint if exists attempts_number,
        add constraint attempts_number_of_old unique (step_id, number, workspace_id)`
    await sql.begin((tx) => [
      tx`drop index attempts_number`,
      tx`alter table attempts rename constraint attempts_number_of_old to attempts_number`,
    ])
    expect(await migrate(migrator)).toHaveLength(2)
  }
  isOver = true
  await Promise.all(calls)
  await Promise.all([migrator.end(), pool.end()])
  await drop()
})
