import type { Entry } from './build-entries.ts'

/** A service whose clock is ahead of the server's: by how much at least, and on how many bars it shows. */
export type ClockSkew = { service: string | null; ahead: number; bars: number }

type Reported = { startedAt: string | null; finishedAt: string | null; recordedAt: string }

/** Clocks that are kept in step by NTP differ by less; in milliseconds. */
const leastAhead = 500

/**
 * What is over before the server hears of it cannot end after that, unless a clock is wrong. A clock that is behind
 * looks like a call that took long to arrive, and is not found.
 */
export function findClockSkew(entries: Entry[]): ClockSkew[] {
  const skews = new Map<string | null, ClockSkew>()
  const note = (service: string | null, ahead: number) => {
    if (ahead < leastAhead) return
    const skew = skews.get(service) ?? { service, ahead: 0, bars: 0 }
    skews.set(service, { service, ahead: Math.max(skew.ahead, ahead), bars: skew.bars + 1 })
  }
  for (const entry of entries) {
    note(entry.step.service, measureStepAhead(entry))
    for (const call of entry.calls) note(call.service, measureAhead(call))
  }
  return [...skews.values()].toSorted((one, other) => other.ahead - one.ahead)
}

/** How long after it was recorded a call is said to have ended, in milliseconds; 0 if it is not. */
export function measureAhead({ startedAt, finishedAt, recordedAt }: Reported) {
  const end = finishedAt ?? startedAt
  return end === null ? 0 : Math.max(0, Date.parse(end) - Date.parse(recordedAt))
}

/** With more calls than one it is not known here which of them reported the run that the step shows. */
export function measureStepAhead({ step, own }: Entry) {
  return own?.counts.calls === 1 ? measureAhead({ ...step, recordedAt: step.firstRecordedAt }) : 0
}
