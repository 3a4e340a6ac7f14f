import { createDelivery, type DeliveryOptions } from './deliver.ts'
import { LedgerClosedError } from './errors.ts'
import { type RecordPayload, recordStepDocument } from './graphql/documents.ts'
import type { RecordStepInput } from './graphql/generated.ts'

/** What a ledger, its threads and their steps share: one way out, open until it is closed. */
export interface Session {
  request(query: string, variables: object): Promise<unknown>
  record(input: RecordStepInput): Promise<RecordPayload>
  close(): Promise<void>
}

export function createSession(options: DeliveryOptions): Session {
  const deliver = createDelivery(options)
  const underWay = new Set<Promise<unknown>>()
  let closed = false

  async function track<T>(call: () => Promise<T>): Promise<T> {
    if (closed) throw new LedgerClosedError()
    const promise = call()
    underWay.add(promise)
    try {
      return await promise
    } finally {
      underWay.delete(promise)
    }
  }

  const request = (query: string, variables: object) =>
    track(() => deliver(JSON.stringify({ query, variables }), options.clock.now()))

  return {
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
