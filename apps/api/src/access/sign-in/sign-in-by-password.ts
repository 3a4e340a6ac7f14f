import type { Sql } from '../../ledger/index.ts'
import { AccessError } from '../access-error.ts'
import { askAuth, type Visitor } from './ask-auth.ts'
import { auditFailedSignIn } from './audit-failed-sign-in.ts'
import { mostPassword } from './constants.ts'
import { countAttempt, forgiveAttempts, TooManyAttempts } from './limit-attempts.ts'
import type { OpenAuth } from './open-auth.ts'

type Credentials = { email: string; password: string }

/** One answer for whatever is wrong, so that it does not tell who is known here. Better-auth sees to equal times. */
const refused = () => new AccessError('UNAUTHENTICATED', 'The e-mail address or the password is wrong.')

/** The cookies of a new session. */
export const signInByPassword = async (
  { sql, openAuth }: { sql: Sql; openAuth: OpenAuth },
  { email, password }: Credentials,
  visitor: Visitor,
): Promise<string[]> => {
  const body = { email: email.trim().toLowerCase(), password: password.slice(0, mostPassword) }
  const attempt = { email: body.email, address: visitor.address }
  try {
    await countAttempt(sql, attempt)
    const response = await askAuth(openAuth, { path: '/sign-in/email', body, visitor })
    await forgiveAttempts(sql, body.email)
    return response.headers.getSetCookie()
  } catch (error) {
    if (!(error instanceof AccessError)) throw error
    const isToldAlready =
      error.code === 'RATE_LIMITED' && !(error instanceof TooManyAttempts && error.isFirst)
    if (!isToldAlready) await auditFailedSignIn(sql, attempt)
    throw error.code === 'RATE_LIMITED' ? error : refused()
  }
}
