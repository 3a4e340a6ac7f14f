import { expect, test } from 'vitest'
import { buildBars, findTop } from './activity-bars.ts'

const nothing = { recorded: 0, retried: 0, deduplicated: 0, collided: 0, fenced: 0 }
const pathOf = (bars: ReturnType<typeof buildBars>, field: string) =>
  bars.find((bar) => bar.field === field)?.path

test('slices stand on each other, to scale', () => {
  const bars = buildBars([{ ...nothing, recorded: 60, collided: 30 }], { top: 100, height: 100 })
  expect(pathOf(bars, 'recorded')).toBe('M0.08 100h0.84v-60h-0.84z')
  expect(pathOf(bars, 'collided')).toBe('M0.08 40h0.84v-30h-0.84z')
  expect(pathOf(bars, 'fenced')).toBe('')
})

test('one collision among thousands of calls is still a slice that is seen', () => {
  const bars = buildBars([nothing, { ...nothing, recorded: 5_000, collided: 1 }], { top: 5_000, height: 100 })
  expect(pathOf(bars, 'collided')).toBe('M1.08 0h0.84v-2h-0.84z')
})

test.each([
  [0, 1],
  [1, 1],
  [3, 5],
  [51, 100],
  [1_341, 2_000],
  [10_000, 10_000],
])('a greatest bar of %i calls has %i at the top of the chart', (most, top) => {
  expect(findTop([nothing, { ...nothing, recorded: most }])).toBe(top)
})
