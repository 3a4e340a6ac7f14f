import { describe, expect, test } from 'vitest'
import { formatRelative, formatTime, isZone, printTime, readWallTime } from './format-time.ts'

const instant = '2026-11-24T18:29:00.123Z'

describe('formatTime', () => {
  test('shows UTC as it was sent', () => {
    expect(formatTime(instant, 'UTC')).toEqual({ date: '2026-11-24', time: '18:29:00.123', zone: 'UTC' })
  })

  test('shows another zone with its offset, over midnight too', () => {
    expect(printTime(instant, 'Asia/Tokyo')).toBe('2026-11-25 03:29:00.123 GMT+9')
    expect(printTime(instant, 'Asia/Kolkata')).toBe('2026-11-24 23:59:00.123 GMT+5:30')
  })

  test('midnight is 00, not 24', () => {
    expect(formatTime('2026-11-24T00:00:00.000Z', 'UTC').time).toBe('00:00:00.000')
  })
})

test('a zone that no one knows is none', () => {
  expect(isZone('Europe/Berlin')).toBe(true)
  expect(isZone('Europe/Atlantis')).toBe(false)
})

describe('readWallTime', () => {
  test.each(['UTC', 'Europe/Berlin', 'America/St_Johns', 'Asia/Kolkata'])(
    'undoes formatTime in %s',
    (zone) => {
      const { date, time } = formatTime(instant, zone)
      expect(readWallTime(`${date}T${time}`, zone)).toBe(instant)
    },
  )

  test('uses the offset that holds just after clocks went back', () => {
    expect(readWallTime('2026-10-25T03:30', 'Europe/Berlin')).toBe('2026-10-25T02:30:00.000Z')
  })

  test('text that is no time is none', () => {
    expect(readWallTime('soon', 'UTC')).toBeUndefined()
  })
})

test('a relative time uses the largest unit that fits', () => {
  const now = Date.parse(instant)
  expect(formatRelative('2026-11-24T18:28:10.000Z', now)).toBe('50 seconds ago')
  expect(formatRelative('2026-11-24T15:00:00.000Z', now)).toBe('3 hours ago')
  expect(formatRelative('2026-11-23T15:00:00.000Z', now)).toBe('yesterday')
})
