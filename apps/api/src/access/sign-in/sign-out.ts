import type { Sql } from '../../ledger/index.ts'
import { askAuth, type Visitor } from './ask-auth.ts'
import { auditPerson } from './audit-person.ts'
import { findSession } from './find-session.ts'
import type { OpenAuth } from './open-auth.ts'
import { sessionCookieOf } from './session-cookie.ts'

/** Ends the session that comes along, if one does. The answer's cookies take it out of the browser. */
export const signOut = async (
  { sql, openAuth }: { sql: Sql; openAuth: OpenAuth },
  visitor: Visitor,
): Promise<string[]> => {
  const cookie = sessionCookieOf(visitor.cookies)
  const session = cookie && (await findSession(openAuth, cookie))
  const response = await askAuth(openAuth, { path: '/sign-out', body: {}, visitor })
  if (session) {
    const { personId } = session
    await auditPerson(sql, { personId, action: 'SIGNED_OUT', address: visitor.address })
  }
  return response.headers.getSetCookie()
}
