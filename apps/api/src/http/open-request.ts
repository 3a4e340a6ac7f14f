import type { Logger } from 'pino'
import type { Authenticate } from '../access/create-authenticator.ts'
import type { RequestContext } from '../graphql/context.ts'
import { createLoaders } from '../graphql/loaders.ts'
import type { Feeds, Recorder, Sql } from '../ledger/index.ts'
import type { Call } from './call.ts'
import { parseBody } from './parse-body.ts'
import { readBody } from './read-body.ts'
import { Refusal } from './refusal.ts'
import { traceIdOf } from './trace-id.ts'

export type Door = {
  sql: Sql
  recorder: Recorder
  feeds: Feeds
  log: Logger
  authenticate: Authenticate
  /** How long the database may keep a request waiting, in milliseconds: its key and its operation together. */
  patience: number
}

/** For what ends by itself. */
const neverAborted = new AbortController().signal

const json = /^application\/(?:graphql\+)?json\s*(?:;|$)/i

const checkMediaType = (type: string | undefined, encoding: string | undefined): void => {
  if (!type || !json.test(type)) {
    throw new Refusal(415, 'UNSUPPORTED_MEDIA_TYPE', 'Send JSON, with content-type: application/json.')
  }
  if (encoding && encoding !== 'identity') {
    throw new Refusal(415, 'UNSUPPORTED_MEDIA_TYPE', 'Send the body uncompressed.')
  }
}

/** `patience`: what the key's check has left of it. */
type OpenRequest = { body: Record<string, unknown>; context: RequestContext; patience: number }

/** Lets a request in that carries a valid key, and reads the operation that it holds. */
export const openRequest = async (
  call: Call,
  { authenticate, sql, recorder, feeds, log, patience }: Door,
): Promise<OpenRequest> => {
  const { method, headers } = call.request
  if (method !== 'POST') {
    throw new Refusal(405, 'METHOD_NOT_ALLOWED', 'Send operations by POST.', { allow: 'POST' })
  }
  const asked = performance.now()
  const workspace = await authenticate(headers.authorization)
  const left = patience - (performance.now() - asked)
  if (!workspace) {
    const message = 'No valid API key. Send one as "Authorization: Bearer <key>".'
    throw new Refusal(401, 'UNAUTHENTICATED', message, { 'www-authenticate': 'Bearer' })
  }
  checkMediaType(headers['content-type'], headers['content-encoding'])
  const body = parseBody(await readBody(call.request))
  const { requestId, report } = call
  const loaders = createLoaders(sql, workspace)
  const traceId = traceIdOf(headers.traceparent)
  const own = { workspace, requestId, traceId, loaders, report, signal: neverAborted }
  const context = { sql, recorder, feeds, log, ...own }
  return { body, context, patience: left }
}
