import type { Logger } from 'pino'
import { isDatabaseAway, LedgerError, unavailable } from '../ledger/index.ts'
import type { Call } from './call.ts'
import { Refusal } from './refusal.ts'

type Answer = { status: number; headers?: Readonly<Record<string, string>>; text: string }

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

const describeFailure = (error: unknown, { requestId }: Call, log: Logger): Refusal => {
  if (error instanceof Refusal) return error
  if (isDatabaseAway(error)) {
    log.warn({ requestId, err: error }, 'the database is away')
    return new Refusal(503, 'UNAVAILABLE', unavailable(error).message, { 'retry-after': '1' })
  }
  if (error instanceof LedgerError && error.code === 'UNAVAILABLE')
    return new Refusal(503, error.code, error.message)
  log.error({ requestId, err: error }, 'internal error')
  return new Refusal(500, 'INTERNAL_SERVER_ERROR', 'Internal server error')
}

/** Answers a request that did not become an operation, in the form of a GraphQL error. */
export const refuse = (call: Call, error: unknown, log: Logger): void => {
  const { status, code, message, headers } = describeFailure(error, call, log)
  call.report.code = code
  const extensions = code === 'INTERNAL_SERVER_ERROR' ? { code, requestId: call.requestId } : { code }
  respond(call, { status, headers, text: JSON.stringify({ errors: [{ message, extensions }] }) })
}
