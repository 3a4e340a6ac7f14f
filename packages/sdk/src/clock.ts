/** Time and chance, so that tests can play both. */
export interface Clock {
  /** Milliseconds that only ever grow. */
  now(): number
  /** Ends early, and as quietly, when the signal is aborted. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>
  /** 0 to 1. */
  random(): number
}

export const systemClock: Clock = {
  now: () => performance.now(),
  sleep,
  random: Math.random,
}

function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted) return resolve()
    const timer = setTimeout(wake, ms)
    signal?.addEventListener('abort', wake)
    function wake() {
      clearTimeout(timer)
      signal?.removeEventListener('abort', wake)
      resolve()
    }
  })
}
