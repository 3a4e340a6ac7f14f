import { type Sql, transact } from '../../ledger/index.ts'
import { AccessError } from '../access-error.ts'
import { headersOf, type Visitor } from './ask-auth.ts'
import { auditFailedSignIn } from './audit-failed-sign-in.ts'
import { checkPassword } from './check-password.ts'
import { mostPassword } from './constants.ts'
import { findSession, type Session } from './find-session.ts'
import { countAttempt, forgiveAttempts, TooManyAttempts } from './limit-attempts.ts'
import type { OpenAuth } from './open-auth.ts'
import { readPassword } from './read-password.ts'
import { sessionCookieOf } from './session-cookie.ts'
import { setPassword } from './set-password.ts'

type Way = { sql: Sql; openAuth: OpenAuth }

const wrong = () => new AccessError('BAD_USER_INPUT', 'The current password is wrong.', { path: 'current' })

const findOwnSession = async (openAuth: OpenAuth, visitor: Visitor): Promise<Session> => {
  const cookie = sessionCookieOf(visitor.cookies)
  const session = cookie && (await findSession(openAuth, cookie))
  if (!session) throw new AccessError('UNAUTHENTICATED', 'Sign in first.')
  return session
}

/** The hash that the current password fits. Wrong ones count, and are written down, like sign-ins that fail. */
const proveCurrent = async (
  { sql, openAuth }: Way,
  { personId, email }: Session,
  { current, address }: { current: string; address: string | null },
): Promise<string> => {
  const hash = await readPassword(sql, personId)
  if (hash === null) {
    const message = 'You sign in by a provider, and have no password here.'
    throw new AccessError('BAD_USER_INPUT', message, { path: 'current' })
  }
  const { password: passwords } = await (await openAuth()).$context
  try {
    await countAttempt(sql, { email, address })
    if (!(await passwords.verify({ hash, password: current.slice(0, mostPassword) }))) throw wrong()
  } catch (error) {
    const isToldAlready =
      error instanceof AccessError &&
      error.code === 'RATE_LIMITED' &&
      !(error instanceof TooManyAttempts && error.isFirst)
    if (error instanceof AccessError && !isToldAlready) await auditFailedSignIn(sql, { email, address })
    throw error
  }
  await forgiveAttempts(sql, email)
  return hash
}

/** Ends all sessions, this one too, and begins another: the cookies of that one. */
export const changePassword = async (
  way: Way,
  { current, password }: { current: string; password: string },
  visitor: Visitor,
): Promise<string[]> => {
  const { sql, openAuth } = way
  const { address } = visitor
  const session = await findOwnSession(openAuth, visitor)
  const { personId } = session
  const chosen = checkPassword(password)
  const proven = await proveCurrent(way, session, { current, address })
  const { api, $context } = await openAuth()
  const passwordHash = await (await $context).password.hash(chosen)
  await transact(sql, async (tx) => {
    // Another change came first.
    if ((await readPassword(tx, personId)) !== proven) throw wrong()
    await setPassword(tx, { personId, passwordHash, address, detail: { by: 'oneself' } })
  })
  const started = await api.startSession({
    body: { personId },
    headers: headersOf(visitor),
    asResponse: true,
  })
  return started.headers.getSetCookie()
}
