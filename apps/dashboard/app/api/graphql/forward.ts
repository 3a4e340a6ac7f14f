import { readEnvironment } from '../../../environment.ts'
import { noStore, refuse } from './refuse.ts'

/** Sends an accepted body on to the API, with the key, and streams the answer back as it comes. */
export async function forward(request: Request, path: string, body: string, deadline?: number) {
  const { apiUrl, apiKey } = readEnvironment()
  const signals = deadline ? [request.signal, AbortSignal.timeout(deadline)] : [request.signal]
  try {
    const answer = await fetch(`${apiUrl}${path}`, {
      method: 'POST',
      body,
      headers: {
        authorization: `Bearer ${apiKey}`,
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
    return { 'content-type': type, 'cache-control': 'no-cache, no-transform', 'x-accel-buffering': 'no' }
  }
  return { 'content-type': type, ...noStore }
}
