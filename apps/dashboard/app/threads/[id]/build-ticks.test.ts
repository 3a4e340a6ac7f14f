import { expect, test } from 'vitest'
import { buildTicks } from './build-ticks.ts'
import { buildTimeScale } from './build-time-scale.ts'

test('ticks are round moments, no closer than asked', () => {
  const { ticks, precision } = buildTicks(buildTimeScale([{ from: 12_345, to: 22_345 }]), 0.1)
  expect(ticks.map(({ at }) => at)).toEqual([13, 14, 15, 16, 17, 18, 19, 20, 21, 22].map((s) => s * 1_000))
  expect(precision).toBe('s')
})

test('under a second they are told apart by their milliseconds', () => {
  const { ticks, precision } = buildTicks(buildTimeScale([{ from: 0, to: 400 }]), 0.2)
  expect(ticks.map(({ at }) => at)).toEqual([0, 100, 200, 300, 400])
  expect(precision).toBe('ms')
})

test('none stands in a compressed gap', () => {
  const scale = buildTimeScale([
    { from: 0, to: 5_000 },
    { from: 9e7, to: 9e7 + 5_000 },
  ])
  const gap = scale.stretches[1]
  const { ticks } = buildTicks(scale, 0.1)
  expect(ticks.length).toBeGreaterThan(2)
  expect(ticks.some(({ at }) => at > (gap?.from ?? 0) && at < (gap?.to ?? 0))).toBe(false)
})

test('a moment alone is its own tick', () => {
  const { ticks, precision } = buildTicks(buildTimeScale([{ from: 5, to: 5 }]), 0.1)
  expect(ticks).toEqual([{ at: 5, fraction: 0.5 }])
  expect(precision).toBe('ms')
})

test('a stretch too short for a round moment is marked where it starts', () => {
  const scale = buildTimeScale([
    { from: 10_000_123, to: 10_000_180 },
    { from: 20_000_000, to: 20_005_000 },
  ])
  expect(buildTicks(scale, 0.1).ticks[0]).toEqual({ at: 10_000_123, fraction: 0 })
})

test('nothing at all has no ticks', () => {
  expect(buildTicks(buildTimeScale([]), 0.1).ticks).toEqual([])
})
