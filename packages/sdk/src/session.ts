import { createDelivery, type DeliveryOptions } from './deliver.ts'
import { LedgerClosedError } from './errors.ts'
import { type RecordPayload, recordStepDocument } from './graphql/documents.ts'
import type { RecordStepInput } from './graphql/generated.ts'

/** What a ledger, its threads and their steps share: one way out, open until it is closed. */
export interface Session {
  /** Every public call runs in here, so that `close` can wait for it as a whole. */
  call<T>(work: () => Promise<T>): Promise<T>
  request(query: string, variables: object): Promise<unknown>
  record(input: RecordStepInput): Promise<RecordPayload>
  close(): Promise<void>
}

export function createSession(options: DeliveryOptions): Session {
  const deliver = createDelivery(options)
  const underWay = new Set<Promise<unknown>>()
  let closed = false

  const request = (query: string, variables: object) =>
    deliver(JSON.stringify({ query, variables }), options.clock.now())

  return {
    call(work) {
      if (closed) return Promise.reject(new LedgerClosedError())
      const call = work().finally(() => underWay.delete(call))
      underWay.add(call)
      return call
    },
    request,
    async record(input) {
      const data = await request(recordStepDocument, { input })
      return (data as { recordStep: RecordPayload }).recordStep
    },
    async close() {
      closed = true
      await Promise.allSettled(underWay)
    },
  }
}
