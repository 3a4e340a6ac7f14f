import { expect, test } from 'vitest'
import { buildActivityTicks } from './activity-ticks.ts'

const hour = 3_600_000
const name = (since: string, hours: number, zone: string) => {
  const from = Date.parse(since)
  return buildActivityTicks({ since: from, until: from + hours * hour, zone, most: 8 }).map(
    ({ word }) => word,
  )
}

test('a day has a mark every three hours, and its midnight is a date', () => {
  const words = ['18:00', '21:00', '11-25', '03:00', '06:00', '09:00', '12:00', '15:00']
  expect(name('2026-11-24T15:15:00Z', 24, 'UTC')).toEqual(words)
})

test('marks are round on the clocks of the zone, not on those of UTC', () => {
  expect(name('2026-11-24T15:00:00Z', 6, 'Asia/Kathmandu')).toEqual([
    '21:00',
    '22:00',
    '23:00',
    '11-25',
    '01:00',
    '02:00',
  ])
})

test('days stay at midnight where the clocks change', () => {
  const from = Date.parse('2026-10-22T22:00:00Z')
  const ticks = buildActivityTicks({
    since: from,
    until: from + 7 * 24 * hour,
    zone: 'Europe/Berlin',
    most: 8,
  })
  expect(ticks.map(({ at }) => new Date(at).toISOString().slice(5, 16))).toEqual([
    '10-22T22:00',
    '10-23T22:00',
    '10-24T22:00',
    '10-25T23:00',
    '10-26T23:00',
    '10-27T23:00',
    '10-28T23:00',
  ])
})
