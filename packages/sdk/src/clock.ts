/** Time and chance, so that tests can play both. */
export interface Clock {
  /** Milliseconds that only ever grow. */
  now(): number
  sleep(ms: number): Promise<void>
  /** 0 to 1. */
  random(): number
}

export const systemClock: Clock = {
  now: () => performance.now(),
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  random: Math.random,
}
