import type { TypedDocumentString } from './generated/graphql.ts'
import { parseExact } from './parse-exact.ts'
import { RequestError } from './request-error.ts'

const deadline = 15_000

/** The one fetch: a page asks its own server, the server asks the API. */
export async function requestGraphql<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  signal: AbortSignal,
): Promise<Result> {
  const { url, headers } = await findEndpoint()
  const body = JSON.stringify({ query: document.toString(), variables })
  const response = await send(url, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body,
    cache: 'no-store',
    signal: AbortSignal.any([signal, AbortSignal.timeout(deadline)]),
  })
  const answer = readAnswer(response)
  const [error] = answer.errors ?? []
  if (error) throw new RequestError(error.extensions?.code ?? 'INTERNAL_SERVER_ERROR', error.message)
  // The API is built on the same schema that this type was generated from.
  return answer.data as Result
}

async function findEndpoint(): Promise<{ url: string; headers: Record<string, string> }> {
  if (typeof window !== 'undefined') return { url: '/api/graphql', headers: {} }
  const { readEnvironment } = await import('../environment.ts')
  const { apiUrl, apiKey } = readEnvironment()
  return { url: `${apiUrl}/graphql`, headers: { authorization: `Bearer ${apiKey}` } }
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
