import { setTimeout as sleep } from 'node:timers/promises'
import { exitCodes, Failure, messageOf } from './failure.ts'
import type { Endpoint } from './server.ts'

const mostTries = 4
const timeoutMs = 30_000

interface Answer {
  data?: unknown
  errors?: Array<{ message: string; extensions?: { code?: string } }>
}

/** Asks the API, a few times where it does not answer; what it refuses, and what it never answers, is a Failure. */
export async function sendQuery<Data>(
  server: Endpoint,
  query: string,
  variables: object = {},
  tries = mostTries,
): Promise<Data> {
  for (let tried = 1; ; tried++) {
    try {
      return (await ask(server, query, variables)) as Data
    } catch (error) {
      const passing = error instanceof Failure && error.exitCode === exitCodes.unavailable
      if (!passing || tried >= tries) throw error
      await sleep(250 * 2 ** tried)
    }
  }
}

async function ask(server: Endpoint, query: string, variables: object): Promise<unknown> {
  const { status, text } = await post(server, JSON.stringify({ query, variables }))
  const { data, errors: [fault] = [] } = parse(text)
  const code = fault?.extensions?.code
  if (code === 'UNAUTHENTICATED') throw new Failure(server.refusal)
  if (status >= 500 || status === 429 || code === 'UNAVAILABLE')
    throw unavailable(server, `answers ${status}${fault ? `: ${fault.message}` : ''}`)
  if (fault) throw new Failure(code ? `${code}: ${fault.message}` : fault.message)
  if (!data) throw new Failure(`${server.url} answers ${status}, not as a Stepledger does`)
  return data
}

async function post(server: Endpoint, body: string): Promise<{ status: number; text: string }> {
  try {
    const response = await fetch(server.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...server.headers },
      body,
      signal: AbortSignal.timeout(timeoutMs),
    })
    return { status: response.status, text: await response.text() }
  } catch (error) {
    const cause = error instanceof Error && error.cause ? error.cause : error
    throw unavailable(server, `does not answer: ${messageOf(cause)}`)
  }
}

function unavailable({ url }: Endpoint, what: string): Failure {
  return new Failure(`the ledger at ${url.origin} ${what}`, exitCodes.unavailable)
}

function parse(text: string): Answer {
  try {
    return JSON.parse(text) ?? {}
  } catch {
    return {}
  }
}
