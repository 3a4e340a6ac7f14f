import type postgres from 'postgres'
import { LedgerError } from './errors.ts'
import type { Sql } from './types.ts'

/** A statement, or a part of one, that has not been sent. */
export type Query = postgres.Fragment

export const mostCounted = 10_001
const longest = { list: 5_000, count: 1_000 }

/**
 * Runs one reading statement, planned for its very values: a rare service and a common one want different indexes,
 * while a prepared statement settles on one plan for all, perhaps made while the tables were still empty.
 */
export const readPlanned = async <Row extends object>(
  sql: Sql,
  query: Query,
  milliseconds = longest.list,
): Promise<Row[]> => {
  const [, rows] = await sql.begin('read only', (tx) => [
    tx`
      /* readPlanned */
      select
        set_config('plan_cache_mode', 'force_custom_plan', true),
        set_config('statement_timeout', ${String(milliseconds)}, true)`,
    tx<Row[]>`${query}`,
  ])
  return rows
}

const isLate = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === '57014'

/** Rows of a list or a sum. A filter that finds too little among too much is refused rather than waited for. */
export const readRows = async <Row extends object>(sql: Sql, query: Query): Promise<Row[]> => {
  try {
    return await readPlanned<Row>(sql, query)
  } catch (error) {
    if (!isLate(error)) throw error
    const message = `This took longer than ${longest.list / 1_000} s. Narrow the filter, for example by time.`
    throw new LedgerError('UNAVAILABLE', message, 'filter', { cause: error })
  }
}

/** Rows of a count, null where counting takes over a second. */
export const readCounts = async <Row extends object>(sql: Sql, query: Query): Promise<Row[] | null> => {
  try {
    return await readPlanned<Row>(sql, query, longest.count)
  } catch (error) {
    if (isLate(error)) return null
    throw error
  }
}

/** How many rows `ids` gives: exact up to 10,000, 10,001 where there are more, null where counting takes over a second. */
export const countRows = async (sql: Sql, ids: (limit: number) => Query): Promise<number | null> => {
  const rows = await readCounts<{ count: number }>(sql, countQuery(sql, ids))
  return rows && (rows[0]?.count ?? 0)
}

export const countQuery = (sql: Sql, ids: (limit: number) => Query): Query => sql`
  /* countRows */
  select count(*)::integer as count
  from (${ids(mostCounted)}) counted`
