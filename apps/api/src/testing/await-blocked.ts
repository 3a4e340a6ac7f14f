import type { Sql } from '../ledger/types.ts'

const deadline = 10_000

/** Resolves when so many statements of this database wait for a lock: the point at which a race can be let loose. */
export const awaitBlocked = async (sql: Sql, statements: number): Promise<void> => {
  const until = Date.now() + deadline
  while (Date.now() < until) {
    const [row] = await sql<{ blocked: number }[]>`
      select count(*)::int as blocked
      from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`
    if ((row?.blocked ?? 0) >= statements) return
  }
  throw new Error(`Fewer than ${statements} statements came to wait for a lock within ${deadline / 1_000} s.`)
}
