import { describe, expect, test } from 'vitest'
import { buildTicks } from './build-ticks.ts'
import { buildTimeScale } from './build-time-scale.ts'
import { toTime, zoomScale } from './zoom-scale.ts'

const hour = 3_600_000
const whole = buildTimeScale([{ from: 0, to: 10_000 }])
const split = buildTimeScale([
  { from: 0, to: 10_000 },
  { from: hour, to: hour + 10_000 },
])

describe('zoomScale', () => {
  test('a window fills the width, and what is outside lands outside', () => {
    const { toFraction, from, to } = zoomScale(whole, { from: 2_000, to: 4_000 })
    expect([2_000, 3_000, 4_000, 1_000, 6_000].map(toFraction)).toEqual(
      [0, 0.5, 1, -0.5, 2].map((n) => expect.closeTo(n)),
    )
    expect([from, to]).toEqual([2_000, 4_000])
  })

  test('ticks become finer with the window', () => {
    const ticks = buildTicks(zoomScale(whole, { from: 2_000, to: 2_100 }), 0.2)
    expect(ticks.map(({ at }) => at)).toEqual([2_000, 2_020, 2_040, 2_060, 2_080])
  })

  test('a window over a gap keeps the gap', () => {
    const { stretches } = zoomScale(split, { from: 9_000, to: hour + 1_000 })
    expect(stretches.map(({ idle }) => idle)).toEqual([false, true, false])
    expect(stretches[0]?.start).toBeCloseTo(0)
    expect(stretches.at(-1)?.end).toBeCloseTo(1)
  })

  test('a gap that is cut by the window still has its whole length', () => {
    const { stretches } = zoomScale(split, { from: 9_000, to: hour / 2 })
    expect(stretches.at(-1)).toMatchObject({ idle: true, from: 10_000, to: hour })
    expect(stretches.at(-1)?.end).toBeGreaterThan(1)
  })

  test('no window, and one without width, leave the scale as it is', () => {
    expect(zoomScale(whole, null)).toBe(whole)
    expect(zoomScale(whole, { from: 5_000, to: 5_000 })).toBe(whole)
  })
})

test('toTime is the way back', () => {
  for (const at of [0, 2_500, 10_000, hour, hour + 7_500]) {
    expect(toTime(split, split.toFraction(at))).toBe(at)
  }
  const zoomed = zoomScale(split, { from: 9_000, to: hour + 1_000 })
  expect(toTime(zoomed, zoomed.toFraction(9_500))).toBe(9_500)
})
