import { expect, test } from 'vitest'
import { firstIdAt } from './id-time.ts'

test('a bound is the lowest id of its millisecond', () => {
  // The example of RFC 9562: 017f22e2-79b0-7cc3-98c4-dc0c0c07398f
  expect(firstIdAt(new Date('2022-02-22T19:22:22.000Z'))).toBe('017f22e2-79b0-0000-0000-000000000000')
})

test('bounds are ordered as their times are', () => {
  const times = [
    '1970-01-01T00:00:00.000Z',
    '1999-12-31T23:59:59.999Z',
    '2026-01-01T00:00:00.000Z',
    '2026-01-01T00:00:00.001Z',
  ]
  const bounds = times.map((time) => firstIdAt(new Date(time)))
  expect(bounds.toSorted()).toEqual(bounds)
})

test('a time that no id can have is the nearest one', () => {
  expect(firstIdAt(new Date(-1))).toBe('00000000-0000-0000-0000-000000000000')
  expect(firstIdAt(new Date(8.64e15))).toBe('ffffffff-ffff-0000-0000-000000000000')
})
