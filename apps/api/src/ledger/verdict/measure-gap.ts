import type { CallFacts } from './types.ts'

export type Moment = Pick<CallFacts, 'service' | 'startedAt' | 'recordedAt'>
export type Gap = { ms: number; byServiceClock: boolean }

/**
 * How far apart the first two moments are. By one clock, or it would tell how far two clocks are apart: the service's
 * where both times are of the same service, else the server's, which knows only when it was told.
 */
export const measureGap = ([one, other]: readonly Moment[]): Gap | null => {
  if (!one || !other) return null
  const isOneClock = one.service !== null && one.service === other.service
  return isOneClock && one.startedAt && other.startedAt
    ? { ms: distance(one.startedAt, other.startedAt), byServiceClock: true }
    : { ms: distance(one.recordedAt, other.recordedAt), byServiceClock: false }
}

const distance = (one: Date, other: Date): number => Math.abs(other.getTime() - one.getTime())
