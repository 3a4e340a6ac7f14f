import { workspaceHeader } from '../../../addresses/headers.ts'
import { findApi } from '../../../queries/find-api.ts'
import { answerHeaders, refuse } from '../refuse.ts'

/** Sends an accepted body on to the API, in the reader's name, and streams the answer back as it comes. */
export async function forward(request: Request, path: string, body: string, deadline?: number) {
  const { url, headers } = findApi(path, request.headers, request.headers.get(workspaceHeader))
  const signals = deadline ? [request.signal, AbortSignal.timeout(deadline)] : [request.signal]
  try {
    const answer = await fetch(url, {
      method: 'POST',
      body,
      headers: {
        ...headers,
        'content-type': 'application/json',
        accept: request.headers.get('accept') ?? 'application/json',
      },
      cache: 'no-store',
      signal: AbortSignal.any(signals),
    })
    return new Response(answer.body, { status: answer.status, headers: pickHeaders(answer.headers) })
  } catch {
    return refuse(503, 'UNAVAILABLE', 'The Stepledger API cannot be reached.')
  }
}

function pickHeaders(headers: Headers) {
  const type = headers.get('content-type') ?? 'application/json'
  // Without no-transform the server would compress a stream of events, and hold it back to do so.
  if (type.startsWith('text/event-stream')) {
    return {
      ...answerHeaders,
      'content-type': type,
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    }
  }
  const retryAfter = headers.get('retry-after')
  return { ...answerHeaders, 'content-type': type, ...(retryAfter && { 'retry-after': retryAfter }) }
}
