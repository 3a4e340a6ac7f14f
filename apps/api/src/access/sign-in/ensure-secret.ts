import { randomBytes } from 'node:crypto'
import type { Sql } from '../../ledger/index.ts'

/** What cookies are signed with where no setting says so: made by the first server that needs it, and kept for all. */
export const ensureSecret = async (sql: Sql): Promise<string> => {
  await sql`
    /* ensureSecret */
    insert into settings (name, value)
    values ('secret', ${randomBytes(32).toString('base64url')})
    on conflict (name) do nothing`
  const [row] = await sql<{ value: string }[]>`
    /* ensureSecret */
    select value
    from settings
    where name = 'secret'`
  if (!row) throw new Error('the secret is gone')
  return row.value
}
