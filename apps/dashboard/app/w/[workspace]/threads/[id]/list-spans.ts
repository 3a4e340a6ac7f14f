import type { Entry, TimelineCall } from './build-entries.ts'
import { type Clock, placeBar, type Span } from './place-bar.ts'

/** The bar of a step: its latest run, or while it is claimed the time for which it has been held. */
export function placeStep({ step, own, calls }: Entry, clock: Clock, now: number): Span {
  if (own?.status === 'IN_PROGRESS' && own.claim) {
    const from = Date.parse(step.firstRecordedAt)
    return { from, to: Math.max(from, Math.min(now, Date.parse(own.claim.expiresAt))), clock: 'server' }
  }
  const [met] = calls
  // The original of another thread may lie days away: the row stands where this thread met it.
  if (!own && met) return placeCall(met, clock)
  return placeBar(step, step.firstRecordedAt, clock)
}

export function placeCall(call: TimelineCall, clock: Clock): Span {
  return placeBar(call, call.recordedAt, clock)
}

/**
 * All that the time scale has to hold. Of what is still held only its beginning: a claim that is left
 * open for hours would press everything else together.
 */
export function listSpans(entries: Entry[], clock: Clock): Span[] {
  return entries.flatMap((entry) => [
    placeStep(entry, clock, 0),
    ...entry.calls.map((call) => placeCall(call, clock)),
    ...(entry.own?.subSteps ?? []).flatMap((part) => placePart(part, clock) ?? []),
  ])
}

/** The server hears of a sub-step only with its step, so that its moment is known to the service alone. */
export function placePart({ at }: { at: string | null }, clock: Clock): Span | null {
  if (at === null || clock === 'server') return null
  const moment = Date.parse(at)
  return { from: moment, to: moment, clock: 'service' }
}
