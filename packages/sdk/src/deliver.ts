import { LedgerUnavailableError } from './errors.ts'
import { nextDelay } from './retry.ts'
import type { Transport } from './transport.ts'

/** Time and chance, so that tests can play both. */
export interface Clock {
  now(): number
  sleep(ms: number): Promise<void>
  random(): number
}

export const systemClock: Clock = {
  now: () => performance.now(),
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  random: Math.random,
}

export interface DeliveryOptions {
  transport: Transport
  clock: Clock
  timeoutMs: number
  deadlineMs: number
}

/** Sends the same body until it is answered, refused, or `deadlineMs` after `since`. */
export type Deliver = (body: string, since: number) => Promise<unknown>

export function createDelivery({ transport, clock, timeoutMs, deadlineMs }: DeliveryOptions): Deliver {
  return async function deliver(body, since) {
    for (let attempt = 0; ; attempt++) {
      const remainingMs = since + deadlineMs - clock.now()
      const reply = await transport(body, Math.max(1, Math.min(timeoutMs, remainingMs)))
      if (reply.kind === 'answer') return reply.data
      if (reply.kind === 'refusal') throw reply.error

      const { cause, retryAfterMs } = reply
      const elapsedMs = clock.now() - since
      const delayMs = nextDelay({ attempt, elapsedMs, deadlineMs, retryAfterMs, random: clock.random() })
      if (delayMs === undefined) {
        const tries = attempt === 0 ? 'one try' : `${attempt + 1} tries`
        throw new LedgerUnavailableError(`No answer from the ledger after ${tries}.`, { cause })
      }
      await clock.sleep(delayMs)
    }
  }
}
