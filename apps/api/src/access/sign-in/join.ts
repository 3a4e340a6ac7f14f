import type { Sql } from '../../ledger/index.ts'
import { acceptInvitation, type Joined, type Joining } from '../accept-invitation.ts'
import { checkEmail, checkName } from '../check-person.ts'
import { findInvitation } from '../find-invitation.ts'
import { headersOf, type Visitor } from './ask-auth.ts'
import { checkPassword } from './check-password.ts'
import { findSession } from './find-session.ts'
import type { OpenAuth } from './open-auth.ts'
import { sessionCookieOf } from './session-cookie.ts'

/** What someone new says of themselves. Someone who is signed in says nothing. */
export type Newcomer = { name: string; email: string; password: string }

type Way = { sql: Sql; openAuth: OpenAuth }

const prepare = async ({ openAuth }: Way, newcomer: Newcomer): Promise<Joining> => {
  const name = checkName(newcomer.name, 'name')
  const email = checkEmail(newcomer.email, 'email')
  const password = checkPassword(newcomer.password)
  const { password: passwords } = await (await openAuth()).$context
  return { name, email, passwordHash: await passwords.hash(password) }
}

/** Accepts an invitation, and signs in who was not. Null where the link is no longer good. */
export const join = async (
  way: Way,
  { token, newcomer }: { token: string; newcomer: Newcomer },
  visitor: Visitor,
): Promise<{ joined: Joined; cookies: string[] } | null> => {
  // Before a password is hashed, which is the dear part.
  if (!(await findInvitation(way.sql, token))) return null
  const cookie = sessionCookieOf(visitor.cookies)
  const session = cookie && (await findSession(way.openAuth, cookie))
  const joining = session ? { personId: session.personId } : await prepare(way, newcomer)
  const joined = await acceptInvitation(way.sql, token, { joining, address: visitor.address })
  if (!joined || session) return joined && { joined, cookies: [] }
  const { api } = await way.openAuth()
  const started = await api.startSession({
    body: { personId: joined.personId },
    headers: headersOf(visitor),
    asResponse: true,
  })
  return { joined, cookies: started.headers.getSetCookie() }
}
