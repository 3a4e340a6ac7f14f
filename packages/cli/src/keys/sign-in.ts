import { exitCodes, Failure, messageOf } from '../failure.ts'
import type { Endpoint } from '../server.ts'

const timeoutMs = 30_000

interface Credentials {
  email: string
  password: string
}

export interface Session {
  cookie: string
  /** Never throws: a session that could not be ended runs out by itself, and is said. */
  end(): Promise<void>
}

/** Signs a person in at the API that this address belongs to. */
export async function signIn(url: URL, credentials: Credentials): Promise<Session> {
  const response = await post(url, 'sign-in/email', { body: JSON.stringify(credentials) }).catch((error) => {
    throw new Failure(
      `the ledger at ${url.origin} does not answer: ${messageOf(error.cause ?? error)}`,
      exitCodes.unavailable,
    )
  })
  const cookie = response.headers
    .getSetCookie()
    .map((each) => each.split(';', 1)[0])
    .join('; ')
  if (!response.ok || cookie === '') throw refusalOf(response, await response.text(), url)
  return {
    cookie,
    async end() {
      const ended = await post(url, 'sign-out', { cookie, body: '{}' }).catch(() => undefined)
      if (!ended?.ok) console.error('stepledger: the session could not be ended; it runs out by itself.')
    },
  }
}

function post(url: URL, path: string, { cookie, body }: { cookie?: string; body: string }) {
  return fetch(new URL(`auth/${path}`, url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(cookie && { cookie }) },
    body,
    signal: AbortSignal.timeout(timeoutMs),
  })
}

function refusalOf(response: Response, text: string, { origin }: URL): Failure {
  const { status, headers } = response
  if (status === 401 || status === 403) return new Failure(`email or password are not valid at ${origin}`)
  if (status === 429) {
    const seconds = headers.get('retry-after')
    const when = seconds === null ? 'later' : `in ${seconds} s`
    return new Failure(`too many attempts to sign in: try again ${when}`, exitCodes.unavailable)
  }
  if (status >= 500) return new Failure(`the ledger at ${origin} answers ${status}`, exitCodes.unavailable)
  return new Failure(`the ledger at ${origin} does not let anyone sign in: ${status} ${text.slice(0, 200)}`)
}

/** The API as this person sees it in one of the workspaces. */
export function endpointOf(url: URL, { cookie }: Session, workspace: string): Endpoint {
  const headers = { cookie, 'x-stepledger-workspace': workspace }
  return { url, headers, refusal: `the session is over at ${url.origin}: run the command again` }
}
