import type { JsonValue, Sql } from '../../ledger/index.ts'
import { auditPerson } from './audit-person.ts'

type Change = {
  personId: string
  passwordHash: string
  address: string | null
  detail: { readonly [name: string]: JsonValue }
}

/** In a transaction: a new password, with which every session of before ends, and a link to set one is void. */
export const setPassword = async (
  sql: Sql,
  { personId, passwordHash, address, detail }: Change,
): Promise<void> => {
  await sql`
    /* setPassword */
    insert into sign_in_accounts (person_id, provider_id, account_id, password)
    values (${personId}, 'credential', ${personId}::text, ${passwordHash})
    on conflict (provider_id, account_id) do update set
      password = excluded.password, updated_at = clock_timestamp()`
  await sql`
    /* setPassword */
    delete from sessions
    where person_id = ${personId}`
  await sql`
    /* setPassword */
    delete from password_links
    where person_id = ${personId}`
  await auditPerson(sql, { personId, action: 'PASSWORD_CHANGED', address, detail })
}
