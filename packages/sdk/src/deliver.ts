import type { Clock } from './clock.ts'
import { LedgerUnavailableError } from './errors.ts'
import type { Fault } from './read-reply.ts'
import { backoff } from './retry.ts'
import type { Transport } from './transport.ts'

/** A call that waits for its answer. */
export interface PendingCall {
  /** When it was made, on the clock. */
  since: number
  resolve(answer: unknown): void
  reject(error: unknown): void
}

export interface Remainder<Call> {
  calls: readonly Call[]
  fault: Fault
}

/** How calls travel together: into the body of one request, and back out of its answer. */
export interface Parcel<Call> {
  write(calls: readonly Call[]): string
  /** Settles each call that has its answer; gives back the others, with what kept them. */
  read(data: unknown, calls: readonly Call[]): Remainder<Call> | undefined
}

export interface DeliveryOptions {
  transport: Transport
  clock: Clock
  timeoutMs: number
  deadlineMs: number
}

/** Sends calls, and sends them again, until each is answered, refused, or older than the deadline. */
export type Deliver = <Call extends PendingCall>(
  calls: readonly Call[],
  parcel: Parcel<Call>,
) => Promise<void>

export function createDelivery({ transport, clock, timeoutMs, deadlineMs }: DeliveryOptions): Deliver {
  const remainingMs = (call: PendingCall) => call.since + deadlineMs - clock.now()

  function giveUpLate<Call extends PendingCall>(calls: readonly Call[], delayMs: number, cause?: unknown) {
    return calls.filter((call) => {
      if (remainingMs(call) > delayMs) return true
      call.reject(new LedgerUnavailableError(`No answer from the ledger within ${deadlineMs} ms.`, { cause }))
      return false
    })
  }

  async function exchange<Call extends PendingCall>(calls: readonly Call[], parcel: Parcel<Call>) {
    const longestMs = Math.min(timeoutMs, Math.max(...calls.map(remainingMs)))
    const reply = await transport(parcel.write(calls), longestMs)
    if (reply.kind === 'answer') return parcel.read(reply.data, calls)
    if (reply.kind === 'fault') return { calls, fault: reply }
    for (const call of calls) call.reject(reply.error)
    return undefined
  }

  return async function deliver(calls, parcel) {
    let open = giveUpLate(calls, 0)
    for (let attempt = 0; open.length > 0; attempt++) {
      const remainder = await exchange(open, parcel)
      if (!remainder) return
      const { cause, retryAfterMs } = remainder.fault
      const delayMs = backoff({ attempt, retryAfterMs, random: clock.random() })
      open = giveUpLate(remainder.calls, delayMs, cause)
      if (open.length > 0) await clock.sleep(delayMs)
    }
  }
}
