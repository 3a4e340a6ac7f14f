import { type OperationTypeNode, parse } from 'graphql'
import { refuse } from './refuse.ts'

const maxBodyLength = 100_000

/**
 * The body of a request that this server may send on in the reader's name, unchanged, or the answer
 * that refuses it. The API key is added behind this gate: other sites and writes must not pass it.
 */
export async function acceptOperation(
  request: Request,
  allowed: readonly `${OperationTypeNode}`[],
): Promise<string | Response> {
  if (!isSameOrigin(request)) return refuse(403, 'FORBIDDEN', 'Only the dashboard itself may ask here.')
  if (!request.headers.get('content-type')?.startsWith('application/json')) {
    return refuse(415, 'BAD_USER_INPUT', 'Send the operation as application/json.')
  }
  if (Number(request.headers.get('content-length')) > maxBodyLength) return refuseLength()
  const body = await request.text()
  if (body.length > maxBodyLength) return refuseLength()
  const kinds = readOperationKinds(body)
  if (!kinds) return refuse(400, 'BAD_USER_INPUT', 'Send one GraphQL operation as { "query": "…" }.')
  if (!kinds.every((kind) => allowed.includes(kind))) {
    return refuse(403, 'FORBIDDEN', `The dashboard only reads: here, ${allowed.join(' and ')}.`)
  }
  return body
}

/** Browsers send Sec-Fetch-Site on https and localhost, and Origin with every POST. */
export function isSameOrigin(request: Request) {
  const site = request.headers.get('sec-fetch-site')
  if (site) return site === 'same-origin'
  const origin = request.headers.get('origin')
  return origin !== null && URL.canParse(origin) && new URL(origin).host === request.headers.get('host')
}

export function readOperationKinds(body: string) {
  try {
    const { query } = JSON.parse(body) as { query: string }
    const kinds = parse(query, { noLocation: true, maxTokens: 5_000 }).definitions.flatMap((definition) =>
      definition.kind === 'OperationDefinition' ? [definition.operation] : [],
    )
    return kinds.length > 0 ? kinds : undefined
  } catch {
    return undefined
  }
}

function refuseLength() {
  return refuse(413, 'BAD_USER_INPUT', `The request is longer than ${maxBodyLength} characters.`)
}
