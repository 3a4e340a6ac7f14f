const firstBackoffMs = 100
const longestBackoffMs = 5_000

export interface Failure {
  /** 0 for the first failure. */
  attempt: number
  /** The server's own wish, from Retry-After. */
  retryAfterMs?: number | undefined
  /** 0 to 1. */
  random: number
}

/** How long to wait before the next try, in milliseconds. */
export function backoff({ attempt, retryAfterMs = 0, random }: Failure): number {
  // Full jitter, on top of what the server asked for, so that its callers do not come back all at once.
  return retryAfterMs + random * Math.min(longestBackoffMs, firstBackoffMs * 2 ** attempt)
}
