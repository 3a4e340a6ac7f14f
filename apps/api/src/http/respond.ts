import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'pino'
import { AccessError, type AccessErrorCode } from '../access/access-error.ts'
import { isDatabaseAway, LedgerError, unavailable } from '../ledger/index.ts'
import type { Call } from './call.ts'
import { Refusal, tooMany } from './refusal.ts'

type Answer = { status: number; headers?: Readonly<Record<string, string | string[]>>; text: string }

export const respond = (
  { response, requestId, isDraining }: Call,
  { status, headers, text }: Answer,
): void => {
  if (response.headersSent || response.destroyed) return
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
    'x-request-id': requestId,
    ...(isDraining() && { connection: 'close' }),
    ...headers,
  })
  response.end(text)
}

const statuses: Readonly<Record<Exclude<AccessErrorCode, 'RATE_LIMITED'>, number>> = {
  BAD_USER_INPUT: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
}

const describeFailure = (error: unknown, { requestId }: Call, log: Logger): Refusal => {
  if (error instanceof Refusal) return error
  if (error instanceof AccessError) {
    const { code, message, retryAfter } = error
    return code === 'RATE_LIMITED' ? tooMany(message, retryAfter) : new Refusal(statuses[code], code, message)
  }
  if (isDatabaseAway(error)) {
    log.warn({ requestId, err: error }, 'the database is away')
    return new Refusal(503, 'UNAVAILABLE', unavailable(error).message, { 'retry-after': '1' })
  }
  if (error instanceof LedgerError && error.code === 'UNAVAILABLE')
    return new Refusal(503, error.code, error.message)
  log.error({ requestId, err: error }, 'internal error')
  return new Refusal(500, 'INTERNAL_SERVER_ERROR', 'Internal server error')
}

/**
 * For how long a refusal is held back, in milliseconds. Who sends again as soon as it is answered comes about twice a
 * second over each connection, which costs next to nothing; and those who came together do not come back together.
 */
const holdTooMany = () => 250 + Math.random() * 500

/** Answers a request that did not become an operation, in the form of a GraphQL error. */
export const refuse = async (call: Call, error: unknown, log: Logger): Promise<void> => {
  const { status, code, message, headers, retryAfter } = describeFailure(error, call, log)
  call.report.code = code
  if (status === 429) await sleep(holdTooMany())
  const extensions = {
    code,
    ...(code === 'INTERNAL_SERVER_ERROR' && { requestId: call.requestId }),
    ...(retryAfter !== undefined && { retryAfter }),
  }
  respond(call, { status, headers, text: JSON.stringify({ errors: [{ message, extensions }] }) })
}
