import type { TimeScale } from './build-time-scale.ts'

export type Tick = { at: number; fraction: number }

const second = 1_000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour

const small = [1, 2, 5, 10, 20, 50, 100, 200, 500]
const large = [1, 2, 5, 10, 15, 30].flatMap((count) => [count * second, count * minute])
const steps = [...small, ...large, hour, 2 * hour, 3 * hour, 6 * hour, 12 * hour, day, 2 * day, 7 * day]
  .toSorted((one, other) => one - other)
  // Longer than a week: doubled, so that a stretch of years still has marks.
  .concat(Array.from({ length: 12 }, (_, index) => 14 * day * 2 ** index))

/**
 * Round moments on the busy stretches, and the start of any that has none, at least `spacing` (a part of
 * the width) apart and from the right edge.
 */
export function buildTicks(scale: TimeScale, spacing: number): Tick[] {
  const ticks: Tick[] = []
  const add = (at: number) => {
    const fraction = scale.toFraction(at)
    // A little less than asked, so that rounding drops no tick of an even row.
    const least = spacing * 0.99
    const isFree = fraction - (ticks.at(-1)?.fraction ?? Number.NEGATIVE_INFINITY) >= least
    if (isFree && fraction <= 1 - least) ticks.push({ at, fraction })
  }
  for (const { from, to, start, end, idle } of scale.stretches) {
    const step = steps.find((length) => length >= ((to - from) * spacing) / (end - start))
    if (idle || !step) continue
    const first = Math.ceil(from / step) * step
    if (from === to || first > to) add(from)
    else for (let at = first; at <= to; at += step) add(at)
  }
  return ticks
}
