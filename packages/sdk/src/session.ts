import type { Clock } from './clock.ts'
import { createDelivery, type DeliveryOptions } from './deliver.ts'
import { LedgerClosedError } from './errors.ts'
import { type RecordPayload, recordStepDocument } from './graphql/documents.ts'
import type { RecordStepInput } from './graphql/generated.ts'
import { joinCalls } from './join-calls.ts'

/** What a ledger, its threads and their steps share: one way out, open until it is closed. */
export interface Session {
  readonly clock: Clock
  /** Aborted by `close`: nothing new is begun, and no one is waited for. */
  readonly closing: AbortSignal
  /** Every public call runs in here, so that `close` can wait for it as a whole. */
  call<T>(work: () => Promise<T>): Promise<T>
  request(query: string, variables: object): Promise<unknown>
  record(input: RecordStepInput): Promise<RecordPayload>
  close(): Promise<void>
}

export interface SessionOptions extends DeliveryOptions {
  join: boolean
  mostRequests: number
}

export function createSession(options: SessionOptions): Session {
  const { clock, join, mostRequests } = options
  const deliver = createDelivery(options)
  const underWay = new Set<Promise<unknown>>()
  const closing = new AbortController()

  function request(query: string, variables: object): Promise<unknown> {
    const body = JSON.stringify({ query, variables })
    return new Promise((resolve, reject) => {
      const read = (data: unknown) => void resolve(data)
      void deliver([{ since: clock.now(), resolve, reject }], { write: () => body, read })
    })
  }

  async function recordAlone(input: RecordStepInput): Promise<RecordPayload> {
    const data = await request(recordStepDocument, { input })
    return (data as { recordStep: RecordPayload }).recordStep
  }

  return {
    clock,
    closing: closing.signal,
    call(work) {
      if (closing.signal.aborted) return Promise.reject(new LedgerClosedError())
      const call = work().finally(() => underWay.delete(call))
      underWay.add(call)
      return call
    },
    request,
    record: join ? joinCalls({ deliver, clock, mostRequests }) : recordAlone,
    async close() {
      closing.abort()
      await Promise.allSettled(underWay)
    },
  }
}
