import { answerWithin } from '../../../database/answer-within.ts'
import { isEmail } from '../../check-person.ts'
import { headersOf, type Visitor } from '../ask-auth.ts'
import { auditFailedSignIn } from '../audit-failed-sign-in.ts'
import type { OpenAuth } from '../open-auth.ts'
import { admitIdentity } from './admit-identity.ts'
import { callbackOf, type OidcWay } from './begin-sign-in.ts'
import { takeAttempt } from './keep-attempt.ts'
import { type ProviderIdentity, readIdentity } from './read-identity.ts'
import { readStateCookie, writeStateCookie } from './state-cookie.ts'

/** Why nobody came in, for the sign-in page to say in words. */
export type Reason = 'expired' | 'provider' | 'unverified' | 'stranger'

/** Where the browser goes on to; `fault` is for the log, and has nothing of the provider's tokens. */
export type Landing = { to: string; cookies: string[]; fault?: string }

// With what the database takes it stays under the 5 s of every request.
const patience = 3_500

const faultOf = (error: unknown): string => {
  const { code, message } = error as Error & { code?: string }
  return `${code ?? 'no code'}: ${message}`
}

/** Takes the browser back from the provider: signed in, or to the sign-in page with a reason. */
export const finishSignIn = async (
  { sql, dashboardUrl, openProvider, openAuth }: OidcWay & { openAuth: OpenAuth },
  search: string,
  visitor: Visitor,
): Promise<Landing> => {
  const gone = writeStateCookie(dashboardUrl, '')
  const { address } = visitor
  const refuse = async (reason: Reason, fault: string, email = ''): Promise<Landing> => {
    await auditFailedSignIn(sql, { email, address })
    return { to: `/sign-in?refused=${reason}`, cookies: [gone], fault }
  }
  const back = new URL(`${callbackOf(dashboardUrl)}${search}`)
  const state = back.searchParams.get('state')
  const isOwn = state !== null && state === readStateCookie(visitor.cookies)
  const attempt = isOwn ? await takeAttempt(sql, state) : null
  // Anyone can ask for this address without end, so that the audit log is not told.
  if (!state || !attempt) return { to: '/sign-in?refused=expired', cookies: [], fault: 'no such sign-in' }

  let identity: ProviderIdentity
  try {
    const reading = openProvider().then((provider) => readIdentity(provider, { back, state, attempt }))
    identity = await answerWithin(patience, reading)
  } catch (error) {
    return refuse('provider', faultOf(error))
  }
  const { email, isVerified } = identity
  if (!isVerified || !isEmail(email)) return refuse('unverified', 'the e-mail address is not verified', email)
  const personId = await admitIdentity(sql, identity, address)
  if (personId === null) return refuse('stranger', 'neither a member nor invited', email)
  const { api } = await openAuth()
  const started = await api.startSession({
    body: { personId },
    headers: headersOf(visitor),
    asResponse: true,
  })
  return { to: attempt.to, cookies: [...started.headers.getSetCookie(), gone] }
}
