import { expect, test } from 'vitest'
import { readDuration } from './read-duration.ts'

test.each([
  ['0s', 0],
  ['90s', 90],
  ['30m', 1_800],
  ['24h', 86_400],
  ['90d', 7_776_000],
])('%s is %i s', (text, seconds) => {
  expect(readDuration(text)).toBe(seconds)
})

test.each(['', '90', 'd', '-1d', '1.5h', '1 d', '1w', '1dd', '9999999999s'])('%j is none', (text) => {
  expect(readDuration(text)).toBeUndefined()
})
