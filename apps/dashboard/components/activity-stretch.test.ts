import { expect, test } from 'vitest'
import { describeStretch } from './activity-stretch.ts'

test.each([
  ['2026-11-24T18:30:00.000Z', '2026-11-24T18:45:00.000Z', '2026-11-24 18:30 – 18:45 UTC'],
  ['2026-11-24T23:30:00.000Z', '2026-11-25T00:00:00.000Z', '2026-11-24 23:30 – 2026-11-25 00:00 UTC'],
  ['2026-11-24T18:30:05.000Z', '2026-11-24T18:30:10.000Z', '2026-11-24 18:30:05 – 18:30:10 UTC'],
])('from %s to %s is %s', (from, to, words) => {
  expect(describeStretch(from, to, 'UTC')).toBe(words)
})
