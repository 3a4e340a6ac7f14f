import { AccessError } from '../access-error.ts'
import { addressHeader } from './constants.ts'
import type { OpenAuth } from './open-auth.ts'

/** What is known of who sent a request, besides what it says. */
export type Visitor = {
  address: string | null
  /** The whole header. */
  cookies: string | undefined
  userAgent: string | undefined
}

type Question = { path: string; method?: 'GET' | 'POST'; body?: unknown; visitor: Visitor }

export const headersOf = ({ address, cookies, userAgent }: Visitor): Headers => {
  const headers = new Headers({ 'content-type': 'application/json' })
  if (address) headers.set(addressHeader, address)
  if (cookies) headers.set('cookie', cookies)
  if (userAgent) headers.set('user-agent', userAgent.slice(0, 300))
  return headers
}

/** Has better-auth answer; what it refuses is thrown as what it is. */
export const askAuth = async (
  openAuth: OpenAuth,
  { path, method = 'POST', body, visitor }: Question,
): Promise<Response> => {
  const auth = await openAuth()
  const content = body === undefined ? {} : { body: JSON.stringify(body) }
  const request = new Request(auth.options.baseURL + path, {
    method,
    headers: headersOf(visitor),
    ...content,
  })
  const response = await auth.handler(request)
  if (response.status < 400) return response
  throw toRefusal(response.status, await response.text())
}

/** What is thrown in there, as by a database that is away, comes out as it is; this is what was answered. */
const toRefusal = (status: number, text: string): Error => {
  const message = /"message":"([^"\\]+)"/.exec(text)?.[1] ?? 'This was refused.'
  if (status >= 500) return new Error(`sign-in answered ${status}`)
  if (status === 401) return new AccessError('UNAUTHENTICATED', message)
  return new AccessError(status === 403 ? 'FORBIDDEN' : 'BAD_USER_INPUT', message)
}
