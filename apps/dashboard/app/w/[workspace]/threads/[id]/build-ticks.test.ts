import { expect, test } from 'vitest'
import { buildTicks } from './build-ticks.ts'
import { buildTimeScale } from './build-time-scale.ts'

const times = (ranges: { from: number; to: number }[], spacing: number) =>
  buildTicks(buildTimeScale(ranges), spacing).map(({ at }) => at)

test('ticks are round moments, no closer than asked to each other and to the right edge', () => {
  const seconds = [13, 14, 15, 16, 17, 18, 19, 20, 21].map((second) => second * 1_000)
  expect(times([{ from: 12_345, to: 22_345 }], 0.1)).toEqual(seconds)
})

test('short work is marked by the millisecond', () => {
  expect(times([{ from: 0, to: 400 }], 0.2)).toEqual([0, 100, 200, 300])
})

test('none stands in a compressed gap', () => {
  const scale = buildTimeScale([
    { from: 0, to: 5_000 },
    { from: 9e7, to: 9e7 + 5_000 },
  ])
  const gap = scale.stretches[1]
  const ticks = buildTicks(scale, 0.1)
  expect(ticks.length).toBeGreaterThan(2)
  expect(ticks.some(({ at }) => at > (gap?.from ?? 0) && at < (gap?.to ?? 0))).toBe(false)
})

test('a moment alone is its own tick', () => {
  expect(times([{ from: 5, to: 5 }], 0.1)).toEqual([5])
})

test('a stretch too short for a round moment is marked where it starts', () => {
  const ranges = [
    { from: 10_000_123, to: 10_000_180 },
    { from: 20_000_000, to: 20_005_000 },
  ]
  expect(times(ranges, 0.1)[0]).toBe(10_000_123)
})

test('nothing at all has no ticks', () => {
  expect(times([], 0.1)).toEqual([])
})
