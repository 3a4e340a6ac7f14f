const form = /^(\d{4}-\d\d-(\d\d))(?:[T ](\d\d:\d\d)(:\d\d(?:[.,]\d{1,12})?)? ?(Z|[+-]\d\d(?::?\d\d)?)?)?$/i

/** Reads an ISO 8601 time to the millisecond; one without a zone is UTC. Undefined where it is none. */
export function readTime(text: string): Date | undefined {
  const [, date, day, minutes = '00:00', seconds = ':00', zone = 'Z'] = form.exec(text) ?? []
  if (date === undefined) return undefined
  const clock = `${minutes}${seconds.replace(',', '.')}`
  // JavaScript reads 30 February as 2 March, and 24:00 as the next day.
  if (new Date(`${date}T${clock}Z`).getUTCDate() !== Number(day)) return undefined
  const time = new Date(`${date}T${clock}${toOffset(zone)}`)
  const year = time.getUTCFullYear()
  return year >= 1 && year <= 9999 ? time : undefined
}

function toOffset(zone: string): string {
  if (/^z$/i.test(zone)) return 'Z'
  return `${zone.slice(0, 3)}:${zone.slice(3).replace(':', '') || '00'}`
}
