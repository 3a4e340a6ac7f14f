import type { BlockList } from 'node:net'
import type { Logger } from 'pino'
import type { SessionAuthenticator } from '../access/create-session-authenticator.ts'
import { findInvitation } from '../access/find-invitation.ts'
import { findPasswordLink } from '../access/find-password-link.ts'
import { listWorkspaces } from '../access/list-workspaces.ts'
import { acceptPasswordLink } from '../access/sign-in/accept-password-link.ts'
import type { Visitor } from '../access/sign-in/ask-auth.ts'
import { changePassword } from '../access/sign-in/change-password.ts'
import { findSession } from '../access/sign-in/find-session.ts'
import { join } from '../access/sign-in/join.ts'
import { hasPassword } from '../access/sign-in/read-password.ts'
import { sessionCookieOf } from '../access/sign-in/session-cookie.ts'
import { signInByPassword } from '../access/sign-in/sign-in-by-password.ts'
import { signOut } from '../access/sign-in/sign-out.ts'
import { answerWithin } from '../database/answer-within.ts'
import type { Sql } from '../ledger/index.ts'
import { addressOf } from './address-of.ts'
import type { Call } from './call.ts'
import { checkMediaType } from './open-request.ts'
import { parseBody } from './parse-body.ts'
import { readBody } from './read-body.ts'
import { badRequest, Refusal } from './refusal.ts'
import { respond } from './respond.ts'
import { comeFromProvider, leaveForProvider, type OidcDoor } from './serve-oidc.ts'

export type AuthDoor = OidcDoor & {
  log: Logger
  sessions: SessionAuthenticator
  trustedProxies: BlockList
}

type Body = Record<string, unknown>

/** `to`: the browser goes on there. `fault`: why that is not where it wanted to. */
type Answer = { json: unknown; cookies?: string[]; to?: string; fault?: string | undefined }

type Route = (door: AuthDoor, visitor: Visitor, body: Body, search: string) => Promise<Answer>

const largestBody = 16 * 1024
// With the way back it stays under 5 s.
const patience = 4_500

const textOf = (body: Body, name: string): string => {
  const value = body[name] ?? ''
  if (typeof value === 'string') return value
  throw badRequest(`${name} must be a text.`)
}

const voidLink = () =>
  new Refusal(404, 'NOT_FOUND', 'This link is not good any more, or never was. Ask for a new one.')

/** What a link is for, without using it. */
const peekBy =
  (find: (sql: Sql, token: string) => Promise<object | null>): Route =>
  async ({ sql }, _, body) => {
    const found = await find(sql, textOf(body, 'token'))
    if (!found) throw voidLink()
    return { json: found }
  }

const readMe: Route = async ({ sql, openAuth }, { cookies }) => {
  const cookie = sessionCookieOf(cookies)
  const session = cookie && (await findSession(openAuth, cookie))
  if (!session) throw new Refusal(401, 'UNAUTHENTICATED', 'Sign in first.')
  const { personId, name, email } = session
  const [workspaces, isByPassword] = await Promise.all([
    listWorkspaces(sql, personId),
    hasPassword(sql, personId),
  ])
  return { json: { person: { id: personId, name, email, hasPassword: isByPassword }, workspaces } }
}

const routes = new Map<string, Route>([
  ['GET /auth/me', readMe],
  ['GET /auth/options', async ({ oidc }) => ({ json: { oidc: oidc ? { name: oidc.name } : null } })],
  [
    'POST /auth/sign-in/oidc',
    async (door, visitor, body) => {
      const { url, cookies } = await leaveForProvider(door, textOf(body, 'to'), visitor)
      return { json: { url }, cookies }
    },
  ],
  [
    'GET /auth/callback/oidc',
    async (door, visitor, _, search) => ({ json: {}, ...(await comeFromProvider(door, search, visitor)) }),
  ],
  [
    'POST /auth/sign-in/email',
    async (door, visitor, body) => {
      const credentials = { email: textOf(body, 'email'), password: textOf(body, 'password') }
      return { json: {}, cookies: await signInByPassword(door, credentials, visitor) }
    },
  ],
  [
    'POST /auth/sign-out',
    async (door, visitor) => {
      const cookies = await signOut(door, visitor)
      door.sessions.forget(sessionCookieOf(visitor.cookies) ?? '')
      return { json: {}, cookies }
    },
  ],
  ['POST /auth/join/peek', peekBy(findInvitation)],
  [
    'POST /auth/join',
    async (door, visitor, body) => {
      const [name, email, password] = ['name', 'email', 'password'].map((each) => textOf(body, each))
      const newcomer = { name: name ?? '', email: email ?? '', password: password ?? '' }
      const answer = await join(door, { token: textOf(body, 'token'), newcomer }, visitor)
      if (!answer) throw voidLink()
      const { workspace, role } = answer.joined
      return { json: { workspace, role }, cookies: answer.cookies }
    },
  ],
  [
    'POST /auth/password/change',
    async (door, visitor, body) => {
      const [current, password] = [textOf(body, 'current'), textOf(body, 'password')]
      const cookies = await changePassword(door, { current, password }, visitor)
      door.sessions.forget(sessionCookieOf(visitor.cookies) ?? '')
      return { json: {}, cookies }
    },
  ],
  ['POST /auth/password/peek', peekBy(findPasswordLink)],
  [
    'POST /auth/password/set',
    async (door, visitor, body) => {
      const given = { token: textOf(body, 'token'), password: textOf(body, 'password') }
      if (!(await acceptPasswordLink(door, given, visitor))) throw voidLink()
      return { json: {} }
    },
  ],
])

const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])

/** Browsers say where a request comes from that is not read only; what is no browser need not. */
const checkOrigin = (origin: string | undefined, dashboardUrl: string): void => {
  if (origin === undefined) return
  const { protocol, hostname, port, origin: own } = new URL(dashboardUrl)
  const from = URL.canParse(origin) ? new URL(origin) : null
  const isLoopback = from && loopback.has(hostname) && loopback.has(from.hostname)
  if (from?.origin === own || (isLoopback && from.protocol === protocol && from.port === port)) return
  throw new Refusal(403, 'FORBIDDEN', `People sign in at ${own}, which the setting STEPLEDGER_URL says.`)
}

/** Lets people come and go: what is served of sign-in, and nothing beside it. */
export const createAuthHandler =
  (door: AuthDoor) =>
  async (call: Call): Promise<void> => {
    const { method = '', headers } = call.request
    const route = routes.get(`${method} ${call.path}`)
    if (!route) throw new Refusal(404, 'NOT_FOUND', 'There is nothing here.')
    checkOrigin(headers.origin, door.dashboardUrl)
    if (method === 'POST') checkMediaType(headers['content-type'], headers['content-encoding'])
    const body = method === 'POST' ? parseBody(await readBody(call.request, largestBody)) : {}
    const visitor = {
      address: addressOf(call.request, door.trustedProxies),
      cookies: headers.cookie,
      userAgent: headers['user-agent'],
    }
    const { search } = new URL(call.request.url ?? '', door.dashboardUrl)
    const answer = await answerWithin(patience, route(door, visitor, body, search))
    const { json, cookies = [], to, fault } = answer
    if (fault) door.log.warn({ requestId: call.requestId, fault }, 'sign-in by the provider failed')
    const ways = { 'set-cookie': cookies, ...(to !== undefined && { location: to }) }
    respond(call, { status: to === undefined ? 200 : 302, headers: ways, text: JSON.stringify(json) })
  }
