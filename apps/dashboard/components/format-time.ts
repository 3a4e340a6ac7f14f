export type WallTime = { date: string; time: string; zone: string }

const formats = new Map<string, Intl.DateTimeFormat>()

function getFormat(zone: string) {
  let format = formats.get(zone)
  if (!format) {
    format = new Intl.DateTimeFormat('en', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      fractionalSecondDigits: 3,
      timeZoneName: 'shortOffset',
    })
    formats.set(zone, format)
  }
  return format
}

export function isZone(zone: string) {
  try {
    return getFormat(zone) !== undefined
  } catch {
    return false
  }
}

/** The same text for every reader of a zone, whatever their language: 2026-11-24, 18:29:00.123, GMT+1. */
export function formatTime(instant: string, zone: string): WallTime {
  const parts = Object.fromEntries(
    getFormat(zone)
      .formatToParts(new Date(instant))
      .map(({ type, value }) => [type, value]),
  )
  const offset = parts.timeZoneName ?? ''
  return {
    date: `${parts.year}-${parts.month}-${parts.day}`,
    time: `${parts.hour}:${parts.minute}:${parts.second}.${parts.fractionalSecond}`,
    zone: offset === 'GMT' || offset === 'GMT+0' ? 'UTC' : offset,
  }
}

export function printTime(instant: string, zone: string) {
  const { date, time, zone: offset } = formatTime(instant, zone)
  return `${date} ${time} ${offset}`
}

const units = [
  ['year', 31_557_600_000],
  ['month', 2_629_800_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
] as const

const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' })

export function formatRelative(instant: string, now: number) {
  const distance = Date.parse(instant) - now
  const [unit, length] = units.find(([, size]) => Math.abs(distance) >= size) ?? ['second', 1_000]
  return relative.format(Math.trunc(distance / length), unit)
}

/** The instant at which clocks in the zone show this date and time (2026-11-24T18:29), or undefined. */
export function readWallTime(text: string, zone: string): string | undefined {
  const wanted = Date.parse(`${text}Z`)
  if (Number.isNaN(wanted)) return undefined
  let instant = wanted
  // The second round settles on the offset that holds at the instant itself, beside a change of clocks.
  for (let round = 0; round < 2; round++) instant += wanted - shownAt(instant, zone)
  return new Date(instant).toISOString()
}

function shownAt(instant: number, zone: string) {
  const { date, time } = formatTime(new Date(instant).toISOString(), zone)
  return Date.parse(`${date}T${time}Z`)
}
