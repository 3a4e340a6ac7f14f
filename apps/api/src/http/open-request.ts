import type { Logger } from 'pino'
import { AccessError } from '../access/access-error.ts'
import type { Caller } from '../access/caller.ts'
import type { Limiter } from '../access/create-limiter.ts'
import type { LastUse } from '../access/start-last-use.ts'
import type { RequestContext } from '../graphql/context.ts'
import { createLoaders } from '../graphql/loaders.ts'
import type { Feeds, Recorder, Sql } from '../ledger/index.ts'
import { type AdmitOptions, admit } from './admit.ts'
import type { Call } from './call.ts'
import type { Turns } from './create-turns.ts'
import { parseBody } from './parse-body.ts'
import { readBody } from './read-body.ts'
import { Refusal } from './refusal.ts'
import { traceIdOf } from './trace-id.ts'

export type Door = AdmitOptions & {
  sql: Sql
  recorder: Recorder
  feeds: Feeds
  lastUse: LastUse
  dashboardUrl: string
  limit: Limiter
  turns: Turns
  /** The same for what reads, once it is known that it does. */
  readingTurns: Turns
  log: Logger
  /** How long this server may keep a request waiting, in milliseconds: its caller, its turn and its operation together. */
  patience: number
}

/** For what ends by itself. */
const neverAborted = new AbortController().signal

const json = /^application\/(?:graphql\+)?json\s*(?:;|$)/i

export const checkMediaType = (type: string | undefined, encoding: string | undefined): void => {
  if (!type || !json.test(type)) {
    throw new Refusal(415, 'UNSUPPORTED_MEDIA_TYPE', 'Send JSON, with content-type: application/json.')
  }
  if (encoding && encoding !== 'identity') {
    throw new Refusal(415, 'UNSUPPORTED_MEDIA_TYPE', 'Send the body uncompressed.')
  }
}

type OpenRequest = {
  body: Record<string, unknown>
  context: RequestContext
  /** What the caller's check and turn have left of it. */
  patience: number
  /** Lets the caller's next request be served; the end of the answer does so too. */
  endTurn: () => void
  /** Who the caller is by now. */
  identify: () => Promise<Caller | null>
}

/** The caller's turn, which ends with the answer, or when the caller has gone. */
export const takeTurn = async ({ response }: Call, turns: Turns, { actor }: Caller): Promise<() => void> => {
  const endTurn = await turns(actor)
  response.once('close', endTurn)
  if (!response.destroyed) return endTurn
  endTurn()
  throw new AccessError('RATE_LIMITED', 'The caller has gone before its turn came.', { retryAfter: 1 })
}

const nobodyIfRefused = (error: unknown): null => {
  if (error instanceof Refusal) return null
  throw error
}

/** Lets a request in, and reads the operation that it holds. */
export const openRequest = async (call: Call, door: Door): Promise<OpenRequest> => {
  const { limit, turns, readingTurns, sql, recorder, feeds, lastUse, dashboardUrl, log } = door
  const { method, headers } = call.request
  if (method !== 'POST') {
    throw new Refusal(405, 'METHOD_NOT_ALLOWED', 'Send operations by POST.', { allow: 'POST' })
  }
  const came = performance.now()
  const caller = await admit(call.request, door)
  const identify = () => admit(call.request, door).catch(nobodyIfRefused)
  if (caller.actor.kind === 'KEY') lastUse.note(caller.actor.id)
  const spend = limit(caller)
  checkMediaType(headers['content-type'], headers['content-encoding'])
  const endTurn = await takeTurn(call, turns, caller)
  const patience = door.patience - (performance.now() - came)
  const body = parseBody(await readBody(call.request))
  const { requestId, report } = call
  const { workspace } = caller
  const loaders = createLoaders(sql, workspace)
  const traceId = traceIdOf(headers.traceparent)
  const beginReading = async () => {
    await takeTurn(call, readingTurns, caller)
  }
  const own = {
    caller,
    spend,
    beginReading,
    workspace,
    requestId,
    traceId,
    loaders,
    report,
    signal: neverAborted,
  }
  const context = { sql, recorder, feeds, dashboardUrl, log, ...own }
  return { body, context, patience, endTurn, identify }
}
