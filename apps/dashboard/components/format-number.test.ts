import { expect, test } from 'vitest'
import { formatCount, formatDuration } from './format-number.ts'

test.each([
  [0, '0'],
  [9_999, '9,999'],
  [10_000, '10,000'],
  [10_001, '10,000+'],
])('a count of %i is shown as %s', (count, shown) => {
  expect(formatCount(count)).toBe(shown)
})

test.each([
  [0, '0 ms'],
  [999, '999 ms'],
  [12_340, '12.3 s'],
  [59_949, '59.9 s'],
  [59_960, '1 min 00 s'],
  [245_000, '4 min 05 s'],
  [12_000_000, '3 h 20 min'],
  [187_200_000, '2 d 4 h'],
  [-1_500, '−1.5 s'],
])('%i milliseconds are shown as %s', (milliseconds, shown) => {
  expect(formatDuration(milliseconds)).toBe(shown)
})
