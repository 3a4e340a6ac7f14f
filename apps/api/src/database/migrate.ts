import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import type { Sql } from './connect.ts'
import { lockForMigration } from './lock-for-migration.ts'

const folder = new URL('../../migrations/', import.meta.url)

// Any number will do, as long as every server takes the same one.
const advisoryLock = 7_305_001

type Migration = { name: string; text: string; checksum: string }

const readMigrations = async (): Promise<Migration[]> => {
  const names = (await readdir(folder)).filter((name) => /^\d{4}_.+\.sql$/.test(name)).sort()
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(new URL(name, folder), 'utf8')
      return { name, text, checksum: createHash('sha256').update(text).digest('hex') }
    }),
  )
}

/**
 * Brings the database to this version: each migration once, all of them in one transaction, under an advisory
 * lock, so that several servers may start at once. Throws when an applied migration was edited afterwards, or
 * when the database has one that this version does not know.
 */
export const migrate = async (sql: Sql): Promise<string[]> => {
  const migrations = await readMigrations()
  return sql.begin(async (tx) => {
    await tx`select set_config('statement_timeout', '0', true), set_config('lock_timeout', '0', true)`
    await tx`select pg_advisory_xact_lock(${advisoryLock})`
    await tx`
      create table if not exists schema_migrations (
        name text primary key,
        checksum text not null,
        applied_at timestamptz not null default clock_timestamp()
      )`
    const applied = await tx<
      { name: string; checksum: string }[]
    >`select name, checksum from schema_migrations`
    const known = new Map(migrations.map((migration) => [migration.name, migration.checksum]))
    for (const { name, checksum } of applied) {
      if (!known.has(name))
        throw new Error(`The database is newer than this server: it has migration ${name}.`)
      if (known.get(name) !== checksum) throw new Error(`Migration ${name} was changed after it was applied.`)
    }
    const done = new Set(applied.map((row) => row.name))
    const missing = migrations.filter((migration) => !done.has(migration.name))
    if (missing.length > 0) await lockForMigration(tx)
    for (const { name, text, checksum } of missing) {
      await tx.unsafe(text)
      await tx`insert into schema_migrations (name, checksum) values (${name}, ${checksum})`
    }
    return missing.map((migration) => migration.name)
  })
}

/** True when every migration that this server knows has been applied. */
export const isMigrated = async (sql: Sql): Promise<boolean> => {
  const migrations = await readMigrations()
  const applied = await sql<{ name: string }[]>`select name from schema_migrations`
  const done = new Set(applied.map((row) => row.name))
  return migrations.every((migration) => done.has(migration.name))
}

/** False on a standby, and where sessions may only read. A disk that is full shows when it is written to. */
export const isWritable = async (sql: Sql): Promise<boolean> => {
  const [row] = await sql<{ writable: boolean }[]>`
    /* isWritable */
    select current_setting('transaction_read_only') = 'off' as writable`
  return row?.writable ?? false
}
