import { expect, test } from 'vitest'
import {
  type ActivityWindow,
  coverFilter,
  coverRange,
  coverTime,
  cutWindow,
  cutWithin,
} from './activity-window.ts'

const now = Date.parse('2026-11-24T18:29:31Z')
const print = ({ since, width, count }: ActivityWindow) =>
  `${new Date(since).toISOString()} + ${count} × ${width / 1_000} s`

test.each([
  ['hour', '2026-11-24T17:30:00.000Z + 60 × 60 s'],
  ['day', '2026-11-23T18:30:00.000Z + 96 × 900 s'],
  ['week', '2026-11-17T20:00:00.000Z + 84 × 7200 s'],
] as const)('the last %s ends with the part that runs now', (range, words) => {
  expect(print(coverRange(range, now))).toBe(words)
})

test('any stretch is covered whole by at most a hundred parts and one begun', () => {
  for (let length = 1; length < 1e12; length *= 7) {
    const { since, width, count } = coverTime(now - length, now)
    expect(since).toBeLessThanOrEqual(now - length)
    expect(since + width * count).toBeGreaterThanOrEqual(now)
    expect(count).toBeLessThanOrEqual(101)
  }
})

test.each([
  ['no bounds: the last day', {}, '2026-11-23T18:30:00.000Z + 96 × 900 s'],
  [
    'both',
    { after: '2026-11-24T10:00:00Z', before: '2026-11-24T10:15:00Z' },
    '2026-11-24T10:00:00.000Z + 60 × 15 s',
  ],
  ['a start: until now', { after: '2026-11-24T18:00:00Z' }, '2026-11-24T18:00:00.000Z + 60 × 30 s'],
  ['an end: the day before it', { before: '2026-11-20T00:00:00Z' }, '2026-11-19T00:00:00.000Z + 96 × 900 s'],
  ['a start to come', { after: '2026-11-25T00:00:00Z' }, '2026-11-25T00:00:00.000Z + 1 × 1 s'],
  [
    'an end before its start',
    { after: '2026-11-24T10:00:00Z', before: '2026-11-24T09:00:00Z' },
    '2026-11-24T10:00:00.000Z + 1 × 1 s',
  ],
])('a filter is covered: %s', (_, filter, words) => {
  expect(print(coverFilter(filter, now))).toBe(words)
})

test('a cut is the same in both directions, its last part included', () => {
  const window = coverRange('hour', now)
  const cut = { from: '2026-11-24T17:32:00.000Z', to: '2026-11-24T17:35:00.000Z' }
  expect(cutWindow(window, { first: 2, last: 4 })).toEqual(cut)
  expect(cutWindow(window, { first: 4, last: 2 })).toEqual(cut)
})

test('a cut does not reach beyond the bounds of the filter', () => {
  const cut = { from: '2026-11-24T17:32:00.000Z', to: '2026-11-24T17:35:00.000Z' }
  const [start, end] = [new Date(cut.from), new Date(cut.to)]
  const inside = new Date('2026-11-24T17:33:00Z')
  expect(cutWithin({ after: null, before: null }, cut)).toEqual({ after: start, before: end })
  expect(cutWithin({ after: inside, before: inside }, cut)).toEqual({ after: inside, before: inside })
  expect(cutWithin({ after: new Date(0), before: new Date(now) }, cut)).toEqual({ after: start, before: end })
})
