import type { IncomingMessage, ServerResponse } from 'node:http'
import type { RequestReport } from '../graphql/context.ts'
import type { RequestSpan, Tracing } from '../tracing/types.ts'
import { requestIdOf } from './request-id.ts'

/** One HTTP request on its way through the server. */
export type Call = {
  request: IncomingMessage
  response: ServerResponse
  path: string
  requestId: string
  started: number
  report: RequestReport
  span: RequestSpan | undefined
  /** The server is about to stop: this connection serves no further request. */
  isDraining: () => boolean
}

export const createCall = (
  exchange: Pick<Call, 'request' | 'response'>,
  { isDraining, tracing }: { isDraining: () => boolean; tracing?: Tracing | undefined },
): Call => ({
  ...exchange,
  path: exchange.request.url?.split('?', 1)[0] ?? '',
  requestId: requestIdOf(exchange.request.headers['x-request-id']),
  started: performance.now(),
  report: { operation: null, code: 'OK' },
  span: exchange.request.method === 'POST' ? tracing?.startRequest(exchange.request.headers) : undefined,
  isDraining,
})
