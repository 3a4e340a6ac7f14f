const firstBackoffMs = 100
const longestBackoffMs = 5_000

export interface Failure {
  /** 0 for the first failure. */
  attempt: number
  elapsedMs: number
  deadlineMs: number
  /** The server's own wish, from Retry-After. */
  retryAfterMs?: number | undefined
  /** 0 to 1. */
  random: number
}

/** The delay before the next try in milliseconds, or undefined where it would not end before the deadline. */
export function nextDelay({ attempt, elapsedMs, deadlineMs, retryAfterMs = 0, random }: Failure) {
  // Full jitter, on top of what the server asked for, so that its callers do not come back all at once.
  const backoffMs = random * Math.min(longestBackoffMs, firstBackoffMs * 2 ** attempt)
  const delayMs = retryAfterMs + backoffMs
  return elapsedMs + delayMs < deadlineMs ? delayMs : undefined
}
