import { workspaceHeader } from '../addresses/headers.ts'
import { splitAddress } from '../addresses/workspace.ts'
import type { Endpoint } from './find-api.ts'
import type { TypedDocumentString } from './generated/graphql.ts'
import { parseExact } from './parse-exact.ts'
import { RequestError } from './request-error.ts'

const deadline = 15_000

/** The one fetch: a page asks its own server, the server asks the API in the reader's name. */
export async function requestGraphql<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Result> {
  return requestAt(await findEndpoint(), document, variables, signal)
}

export async function requestAt<Result, Variables>(
  { url, headers }: Endpoint,
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Result> {
  const body = JSON.stringify({ query: document.toString(), variables })
  const signals = [AbortSignal.timeout(deadline), ...(signal ? [signal] : [])]
  const response = await send(url, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body,
    cache: 'no-store',
    signal: AbortSignal.any(signals),
  })
  const answer = readAnswer(response)
  const [error] = answer.errors ?? []
  if (error) throw new RequestError(error.extensions?.code ?? 'INTERNAL_SERVER_ERROR', error.message)
  // The API is built on the same schema that this type was generated from.
  return answer.data as Result
}

async function findEndpoint(): Promise<Endpoint> {
  if (typeof window !== 'undefined') return findOwnServer('/api/graphql')
  const [{ headers }, { findApi }] = await Promise.all([import('next/headers'), import('./find-api.ts')])
  const request = await headers()
  return findApi('/graphql', request, request.get(workspaceHeader))
}

/** The page's address names the workspace that is asked. */
export function findOwnServer(url: string): Endpoint {
  const workspace = splitAddress(window.location.pathname)?.workspace ?? ''
  return { url, headers: { [workspaceHeader]: workspace } }
}

async function send(url: string, init: RequestInit) {
  try {
    const response = await fetch(url, init)
    return { status: response.status, text: await response.text() }
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause
    throw new RequestError('UNAVAILABLE', 'The Stepledger API did not answer.', { cause })
  }
}

type Answer = { data?: unknown; errors?: { message: string; extensions?: { code?: string } }[] }

function readAnswer({ status, text }: { status: number; text: string }): Answer {
  try {
    const answer = parseExact(text) as Answer | null
    if (answer?.data || answer?.errors) return answer
  } catch (cause) {
    throw new RequestError('UNAVAILABLE', `The answer was no GraphQL (HTTP status ${status}).`, { cause })
  }
  throw new RequestError('UNAVAILABLE', `The answer was no GraphQL (HTTP status ${status}).`)
}
