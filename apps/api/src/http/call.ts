import type { IncomingMessage, ServerResponse } from 'node:http'
import type { RequestReport } from '../graphql/context.ts'

/** One HTTP request on its way through the server. */
export type Call = {
  request: IncomingMessage
  response: ServerResponse
  requestId: string
  report: RequestReport
  /** The server is about to stop: this connection serves no further request. */
  isDraining: () => boolean
}
