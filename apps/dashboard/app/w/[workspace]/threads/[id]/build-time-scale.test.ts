import { describe, expect, test } from 'vitest'
import { buildTimeScale } from './build-time-scale.ts'

const hour = 3_600_000

describe('buildTimeScale', () => {
  test('one stretch of work is drawn to scale', () => {
    const { toFraction, stretches } = buildTimeScale([
      { from: 1_000, to: 1_600 },
      { from: 1_500, to: 2_000 },
    ])
    expect(stretches).toHaveLength(1)
    expect([1_000, 1_250, 2_000].map(toFraction)).toEqual([0, 0.25, 1])
  })

  test('a gap that is short beside the work keeps its length', () => {
    const { stretches, toFraction } = buildTimeScale([
      { from: 0, to: 400 },
      { from: 600, to: 1_000 },
    ])
    expect(stretches.some(({ idle }) => idle)).toBe(false)
    expect(toFraction(500)).toBe(0.5)
  })

  test('a gap of hours between seconds of work is compressed, and what it hides is known', () => {
    const { stretches } = buildTimeScale([
      { from: 0, to: 1_000 },
      { from: 2 * hour, to: 2 * hour + 3_000 },
    ])
    expect(stretches.map(({ idle }) => idle)).toEqual([false, true, false])
    expect(stretches[1]).toMatchObject({ from: 1_000, to: 2 * hour })
    const [first, gap, last] = stretches.map(({ start, end }) => end - start)
    expect(gap).toBeLessThan(0.06)
    expect((last ?? 0) / (first ?? 1)).toBeCloseTo(3)
  })

  test('evenly spaced moments are not compressed', () => {
    const ranges = [0, 1, 2, 3, 4, 5].map((minute) => ({ from: minute * 60_000, to: minute * 60_000 }))
    const { stretches, toFraction } = buildTimeScale(ranges)
    expect(stretches).toHaveLength(1)
    expect(toFraction(60_000)).toBeCloseTo(0.2)
  })

  test('later is never further left, whatever is compressed', () => {
    const starts = [0, 5, 9, 4_000, 4_100, hour, hour + 20, 30 * hour, 30 * hour + 1, 31 * hour]
    const { toFraction } = buildTimeScale(starts.map((from) => ({ from, to: from + 3 })))
    const fractions = starts.map(toFraction)
    expect(fractions).toEqual(fractions.toSorted((one, other) => one - other))
    expect(new Set(fractions).size).toBe(starts.length)
    expect(fractions.every((fraction) => fraction >= 0 && fraction <= 1)).toBe(true)
  })

  test('a single moment stands in the middle, and no step at all has no time', () => {
    expect(buildTimeScale([{ from: 7, to: 7 }]).toFraction(7)).toBe(0.5)
    expect(buildTimeScale([]).stretches).toEqual([])
  })

  test('what lies outside is held at the edge', () => {
    const { toFraction } = buildTimeScale([{ from: 100, to: 200 }])
    expect([toFraction(0), toFraction(900)]).toEqual([0, 1])
  })
})
