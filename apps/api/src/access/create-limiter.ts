import { AccessError } from './access-error.ts'
import type { Caller } from './caller.ts'

/** Takes so many calls of a key's allowance, or throws RATE_LIMITED. */
export type Spend = (calls: number) => void

/** Lets a request in as the first of its calls. What it answers takes the calls that the request turns out to hold. */
export type Limiter = (caller: Caller) => Spend

/** What a key that was quiet may send at once, as so many seconds of its rate. */
const burst = 2

type Bucket = { calls: number; filled: number }

const refuse = (seconds: number, callsPerSecond: number): never => {
  const retryAfter = Math.ceil(seconds * 1_000) / 1_000
  const message = `This key may make ${callsPerSecond} calls a second. Send it again later.`
  throw new AccessError('RATE_LIMITED', message, { retryAfter })
}

/**
 * A token bucket for each key, in this server alone. A request is let in while there is a call left, before its body is
 * read. A batch may take more than there is, once: what follows waits until that is paid back, so that no batch is too
 * large to be sent, and none is half refused.
 */
export const createLimiter = (byDefault: number | null): Limiter => {
  const buckets = new Map<number, Bucket>()

  const fill = (id: number, callsPerSecond: number): Bucket => {
    const now = performance.now()
    const most = burst * callsPerSecond
    const bucket = buckets.get(id) ?? { calls: most, filled: now }
    bucket.calls = Math.min(most, bucket.calls + ((now - bucket.filled) / 1_000) * callsPerSecond)
    bucket.filled = now
    buckets.set(id, bucket)
    return bucket
  }

  return ({ actor }) => {
    const callsPerSecond = actor.kind === 'KEY' ? (actor.callsPerSecond ?? byDefault) : null
    if (actor.kind !== 'KEY' || callsPerSecond === null) return () => {}
    const take = (calls: number, least: number) => {
      const bucket = fill(actor.id, callsPerSecond)
      if (bucket.calls < least) refuse((least - bucket.calls) / callsPerSecond, callsPerSecond)
      bucket.calls -= calls
    }
    take(1, 1)
    let paid = 1
    return (calls) => {
      const due = Math.max(0, calls - paid)
      paid -= calls - due
      if (due > 0) take(due, 0)
    }
  }
}
