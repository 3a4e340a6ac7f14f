import type { Sql } from '../../ledger/index.ts'

/** The hash of a person's password, locked while a transaction lasts; null for whoever signs in by a provider alone. */
export const readPassword = async (sql: Sql, personId: string): Promise<string | null> => {
  const [account] = await sql<{ password: string | null }[]>`
    /* readPassword */
    select password
    from sign_in_accounts
    where person_id = ${personId} and provider_id = 'credential'
    for update`
  return account?.password ?? null
}

export const hasPassword = async (sql: Sql, personId: string): Promise<boolean> => {
  const [found] = await sql`
    /* hasPassword */
    select
    from sign_in_accounts
    where person_id = ${personId} and provider_id = 'credential' and password is not null`
  return found !== undefined
}
