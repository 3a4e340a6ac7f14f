import type { Sql } from '../ledger/index.ts'
import { hashToken } from './one-time-link.ts'
import { isGood } from './password-link.ts'

export type PasswordLinkHolder = { name: string; email: string }

/** Whose new password a link sets; null where it is unknown, used, void or too old. */
export const findPasswordLink = async (sql: Sql, token: string): Promise<PasswordLinkHolder | null> => {
  const [holder] = await sql<PasswordLinkHolder[]>`
    /* findPasswordLink */
    select p.name, p.email
    from password_links l
    join people p on p.id = l.person_id
    where l.token_hash = ${hashToken(token)} and ${isGood(sql)}`
  return holder ?? null
}
