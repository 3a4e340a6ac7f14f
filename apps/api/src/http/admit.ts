import type { IncomingMessage } from 'node:http'
import type { BlockList } from 'node:net'
import type { Caller } from '../access/caller.ts'
import type { Authenticate } from '../access/create-authenticator.ts'
import type { SessionAuthenticator } from '../access/create-session-authenticator.ts'
import { sessionCookieOf } from '../access/sign-in/session-cookie.ts'
import { addressOf } from './address-of.ts'
import { Refusal } from './refusal.ts'

export type AdmitOptions = {
  authenticate: Authenticate
  sessions: SessionAuthenticator
  trustedProxies: BlockList
}

const workspaceHeader = 'x-stepledger-workspace'

const admitKey = async (
  authorization: string | undefined,
  { authenticate }: AdmitOptions,
): Promise<Caller> => {
  const caller = await authenticate(authorization)
  if (caller) return caller
  const message = 'No valid API key. Send one as "Authorization: Bearer <key>".'
  throw new Refusal(401, 'UNAUTHENTICATED', message, { 'www-authenticate': 'Bearer' })
}

/**
 * Says whose request this is: a service's, by its key, or a person's, by a session's cookie in a workspace that a
 * header names. No other site can send that header along with the cookie: browsers would ask first, and are not told yes.
 */
export const admit = async (request: IncomingMessage, door: AdmitOptions): Promise<Caller> => {
  const { authorization, cookie, [workspaceHeader]: workspace } = request.headers
  if (authorization !== undefined || typeof workspace !== 'string') return admitKey(authorization, door)
  const session = sessionCookieOf(cookie)
  const admission = session ? await door.sessions.authenticate(session, workspace) : 'NO_SESSION'
  if (admission === 'NO_SESSION') throw new Refusal(401, 'UNAUTHENTICATED', 'Sign in first.')
  if (admission === 'NO_MEMBER') {
    const message = 'There is no such workspace, or you are not one of its members.'
    throw new Refusal(403, 'FORBIDDEN', message)
  }
  const { actor } = admission
  if (actor.kind === 'KEY') return admission
  return { ...admission, actor: { ...actor, address: addressOf(request, door.trustedProxies) } }
}
