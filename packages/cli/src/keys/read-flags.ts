import { InvalidArgumentError } from 'commander'
import { readTime } from '../read-time.ts'
import { readDuration } from './read-duration.ts'

export function readExpiry(text: string): Date {
  const seconds = readDuration(text)
  const time = seconds === undefined ? readTime(text) : new Date(Date.now() + seconds * 1000)
  if (time) return time
  throw new InvalidArgumentError('It must be like 2027-01-31, 2027-01-31T12:00:00Z, 12h or 90d.')
}

export function readOverlap(text: string): number {
  const seconds = readDuration(text)
  if (seconds !== undefined) return seconds
  throw new InvalidArgumentError('It must be like 0s, 30m, 24h or 7d.')
}

export function readLimit(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text)
  throw new InvalidArgumentError('It must be a whole number, 1 or more.')
}

export function readLimitOrNone(text: string): number | 'none' {
  return text === 'none' ? text : readLimit(text)
}
