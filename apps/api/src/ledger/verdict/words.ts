const integer = new Intl.NumberFormat('en')

/** 1 call, 2 calls, 1,000 calls. */
export const countOf = (count: number, word: string): string =>
  `${integer.format(count)} ${word}${count === 1 ? '' : 's'}`

export const timesOf = (count: number): string => {
  if (count === 1) return 'once'
  return count === 2 ? 'twice' : `${integer.format(count)} times`
}

export const ordinalOf = (place: number): string =>
  ['first', 'second', 'third', 'fourth', 'fifth'][place] ?? `number ${place + 1} of the`

/** A length of time in its largest units: 840 ms, 12.3 s, 4 min, 3 h 20 min, 2 d 4 h. */
export const durationOf = (ms: number): string => {
  if (ms < 1_000) return `${Math.round(ms)} ms`
  if (ms < 59_950) return `${(ms / 1_000).toFixed(1)} s`
  const minutes = Math.round(ms / 60_000)
  if (minutes < 60) return `${minutes} min`
  const hours = Math.floor(minutes / 60)
  return hours < 24 ? `${hours} h ${minutes % 60} min` : `${Math.floor(hours / 24)} d ${hours % 24} h`
}

/** 2026-11-25 04:15 UTC. */
export const minuteOf = (time: Date): string => `${time.toISOString().slice(0, 16).replace('T', ' ')} UTC`

/** " by a and b", or nothing where no service is named. */
export const byServices = (services: readonly string[]): string => {
  if (services.length === 0) return ''
  return services.length > 2 ? ` by ${services.length} services` : ` by ${services.join(' and ')}`
}

const participles: Readonly<Record<string, string>> = {
  charge: 'charged',
  pay: 'paid',
  refund: 'refunded',
  send: 'sent',
  ship: 'shipped',
}

/** What a step's name says was done, where it begins with one of a few verbs: charged, of charge_payment. */
export const participleOf = (name: string): string | undefined =>
  participles[/^([a-z]+)[^a-z]/.exec(name)?.[1] ?? '']
