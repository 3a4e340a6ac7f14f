import type { Sql } from './connect.ts'

const oldest = 15

/** Throws where PostgreSQL is older than what the migrations and statements need. */
export const checkVersion = async (sql: Sql): Promise<void> => {
  const [row] = await sql<{ version: string; number: number }[]>`
    /* checkVersion */
    select
      current_setting('server_version') as version,
      current_setting('server_version_num')::integer as number`
  if (row && row.number < oldest * 10_000) {
    throw new Error(`The database is PostgreSQL ${row.version}. Version ${oldest} or later is needed.`)
  }
}
