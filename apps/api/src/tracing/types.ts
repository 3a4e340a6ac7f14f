import type { IncomingHttpHeaders } from 'node:http'
import type { BatchEnd } from '../ledger/index.ts'

/** An operation, from its document to its answer. Batches that hold its calls point to it. */
export type OperationSpan = { end: (report: { operation: string | null; code: string }) => void }

/** A request, from its headers to the end of its answer. */
export type RequestSpan = {
  startOperation: () => OperationSpan
  end: (end: { path: string; code: string; status: number }) => void
}

export type Tracing = {
  startRequest: (headers: IncomingHttpHeaders) => RequestSpan
  traceBatch: (batch: BatchEnd) => void
  /** Resolves when what has been gathered is sent; rejects where it cannot be. */
  stop: () => Promise<void>
}
