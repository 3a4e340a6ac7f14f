import type { Sql } from './types.ts'

/** Resolves to a time before which every call that will ever be is there to be read, or to null before one is known. */
export type SettledClock = () => Promise<Date | null>

// The clock of the database may be set back by less than this.
const leeway = 10_000

/**
 * Ids follow the clock, commits do not. But a statement that makes ids of attempts has locked their table before, and
 * keeps it locked until its transaction ends: once all who held it at some time have let go, nothing older can come.
 * Two looks at the locks, then, and no assumption about how long a transaction takes.
 */
export const createSettledClock = (sql: Sql): SettledClock => {
  let mark: { at: Date; writers: Set<string> } | undefined
  let settled: Date | null = null
  return async () => {
    const [look] = await sql<{ at: Date; writers: string[] }[]>`
      /* readWriters */
      select
        now() as at,
        array(
          select l.virtualtransaction
          from pg_locks l
          join pg_database d on d.oid = l.database and d.datname = current_database()
          where l.relation = 'attempts'::regclass and l.mode = 'RowExclusiveLock' and l.granted
        ) as writers`
    if (!look || look.writers.some((writer) => mark?.writers.has(writer))) return settled
    if (mark) settled = new Date(mark.at.getTime() - leeway)
    mark = { at: look.at, writers: new Set(look.writers) }
    return settled
  }
}
