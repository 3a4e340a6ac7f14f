import { findApi } from '../../../../queries/find-api.ts'
import { readBody } from '../../read-body.ts'
import { answerHeaders, refuse } from '../../refuse.ts'

const maxBytes = 20_000
const deadline = 15_000

/** A provider of sign-ins sends the reader back here, from its own site: what it brings is for the API to judge. */
export function GET(request: Request) {
  return passOn(request)
}

export async function POST(request: Request) {
  const body = await readBody(request, maxBytes)
  return typeof body === 'string' ? passOn(request, body) : body
}

/** To the API's /auth/* and back, with the cookies of both ways. */
async function passOn(request: Request, body?: string) {
  const { pathname, search } = new URL(request.url)
  const { url, headers } = findApi(`${pathname.slice('/api'.length)}${search}`, request.headers)
  try {
    const answer = await fetch(url, {
      method: request.method,
      headers: { ...headers, ...(body !== undefined && { 'content-type': 'application/json' }) },
      ...(body !== undefined && { body }),
      redirect: 'manual',
      cache: 'no-store',
      signal: AbortSignal.any([request.signal, AbortSignal.timeout(deadline)]),
    })
    return new Response(answer.body, { status: answer.status, headers: pickHeaders(answer.headers) })
  } catch {
    return refuse(503, 'UNAVAILABLE', 'The Stepledger API cannot be reached.')
  }
}

function pickHeaders(answer: Headers) {
  const headers = new Headers(answerHeaders)
  for (const name of ['content-type', 'location', 'retry-after']) {
    const value = answer.get(name)
    if (value !== null) headers.set(name, value)
  }
  for (const cookie of answer.getSetCookie()) headers.append('set-cookie', cookie)
  return headers
}
