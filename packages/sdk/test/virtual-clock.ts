import type { Clock } from '../src/clock.ts'

/** Time that passes only by sleeping; `slept` is what was waited for. */
export function createVirtualClock(): Clock & { slept: number[] } {
  const slept: number[] = []
  let now = 0
  return {
    slept,
    now: () => now,
    random: () => 1,
    async sleep(ms, signal) {
      if (signal?.aborted) return
      slept.push(ms)
      now += ms
    },
  }
}
