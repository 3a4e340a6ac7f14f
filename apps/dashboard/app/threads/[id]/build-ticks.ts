import type { TimeScale } from './build-time-scale.ts'

export type Tick = { at: number; fraction: number }
export type Ticks = { ticks: Tick[]; precision: 's' | 'ms' }

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

/** Round moments on the busy stretches, and the start of any that has none, at least `spacing` (a part of the width) apart. */
export function buildTicks(scale: TimeScale, spacing: number): Ticks {
  const busy = scale.stretches.filter(({ idle }) => !idle)
  const ticks: Tick[] = []
  let shortest = Number.POSITIVE_INFINITY
  const add = (at: number) => {
    const fraction = scale.toFraction(at)
    const last = ticks.at(-1)
    // A little less than asked, so that rounding drops no tick of an even row.
    if (last && fraction - last.fraction < spacing * 0.99) return false
    ticks.push({ at, fraction })
    return true
  }
  for (const { from, to, start, end } of busy) {
    const step = steps.find((length) => length >= ((to - from) * spacing) / (end - start))
    if (!step) continue
    const first = Math.ceil(from / step) * step
    if (from === to || first > to) {
      if (add(from)) shortest = Math.min(shortest, from % second === 0 ? second : 1)
      continue
    }
    for (let at = first; at <= to; at += step) if (add(at)) shortest = Math.min(shortest, step)
  }
  return { ticks, precision: shortest < second ? 'ms' : 's' }
}
