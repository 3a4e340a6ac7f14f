import { setTimeout as sleep } from 'node:timers/promises'
import { exitCodes, Failure, messageOf } from './failure.ts'
import type { Server } from './server.ts'

const mostTries = 4
const timeoutMs = 30_000

interface Answer {
  data?: unknown
  errors?: Array<{ message: string; extensions?: { code?: string } }>
}

/** Asks the API, a few times where it does not answer; what it refuses, and what it never answers, is a Failure. */
export async function sendQuery<Data>(
  server: Server,
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

async function ask(server: Server, query: string, variables: object): Promise<unknown> {
  const { status, text } = await post(server, JSON.stringify({ query, variables }))
  const { data, errors: [fault] = [] } = parse(text)
  const code = fault?.extensions?.code
  if (code === 'UNAUTHENTICATED') throw new Failure(`the API key is not valid at ${server.url.origin}`)
  if (status >= 500 || status === 429 || code === 'UNAVAILABLE')
    throw unavailable(server, `answers ${status}${fault ? `: ${fault.message}` : ''}`)
  if (fault) throw new Failure(code ? `${code}: ${fault.message}` : fault.message)
  if (!data) throw new Failure(`${server.url} answers ${status}, not as a Stepledger does`)
  return data
}

async function post({ url, apiKey }: Server, body: string): Promise<{ status: number; text: string }> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${apiKey}` },
      body,
      signal: AbortSignal.timeout(timeoutMs),
    })
    return { status: response.status, text: await response.text() }
  } catch (error) {
    const cause = error instanceof Error && error.cause ? error.cause : error
    throw unavailable({ url, apiKey }, `does not answer: ${messageOf(cause)}`)
  }
}

function unavailable({ url }: Server, what: string): Failure {
  return new Failure(`the ledger at ${url.origin} ${what}`, exitCodes.unavailable)
}

function parse(text: string): Answer {
  try {
    return JSON.parse(text) ?? {}
  } catch {
    return {}
  }
}
