import { type Sql, transact } from '../../ledger/index.ts'
import { findPasswordLink } from '../find-password-link.ts'
import { hashToken } from '../one-time-link.ts'
import { isGood } from '../password-link.ts'
import type { Visitor } from './ask-auth.ts'
import { checkPassword } from './check-password.ts'
import { forgiveAttempts } from './limit-attempts.ts'
import type { OpenAuth } from './open-auth.ts'
import { setPassword } from './set-password.ts'

/** Takes the link away, which waits for whoever else is about to, and finds nothing if they did. */
const takeLink = async (sql: Sql, token: string): Promise<string | null> => {
  const [taken] = await sql<{ personId: string }[]>`
    /* acceptPasswordLink */
    delete from password_links l
    where l.token_hash = ${hashToken(token)} and ${isGood(sql)}
    returning l.person_id`
  return taken?.personId ?? null
}

/** Sets the password that a link is for. False where the link is no longer good. */
export const acceptPasswordLink = async (
  { sql, openAuth }: { sql: Sql; openAuth: OpenAuth },
  { token, password }: { token: string; password: string },
  { address }: Visitor,
): Promise<boolean> => {
  // Before the password is hashed, which is the dear part.
  const holder = await findPasswordLink(sql, token)
  if (!holder) return false
  const { password: passwords } = await (await openAuth()).$context
  const passwordHash = await passwords.hash(checkPassword(password))
  const isSet = await transact(sql, async (tx) => {
    const personId = await takeLink(tx, token)
    if (personId) await setPassword(tx, { personId, passwordHash, address, detail: { by: 'link' } })
    return personId !== null
  })
  if (isSet) await forgiveAttempts(sql, holder.email)
  return isSet
}
