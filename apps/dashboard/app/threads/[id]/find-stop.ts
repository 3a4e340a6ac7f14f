import type { Entry } from './build-entries.ts'
import { isUnknown } from './is-unknown.ts'

export type Stop = { step: string; call: string | null }
type Place = { step: string | null; call: string | null }

/** What n and p go to: every repeated call, and every step that did not end well, from top to bottom. */
export function listStops(entries: Entry[], now: number): Stop[] {
  return entries.flatMap((entry) => [
    ...(isTroubled(entry, now) ? [{ step: entry.id, call: null }] : []),
    ...entry.calls
      .filter(({ outcome }) => outcome !== 'CLAIMED')
      .map(({ id }) => ({ step: entry.id, call: id as string | null })),
  ])
}

export function findStop(entries: Entry[], now: number, from: Place, direction: 1 | -1): Stop | undefined {
  const rank = rankIn(entries)
  const here = from.step === null ? (direction === 1 ? -1 : Number.POSITIVE_INFINITY) : rank(from)
  const stops = listStops(entries, now)
  return direction === 1
    ? stops.find((stop) => rank(stop) > here)
    : stops.findLast((stop) => rank(stop) < here)
}

function isTroubled({ own }: Entry, now: number) {
  return own !== null && (own.status === 'FAILED' || own.status === 'ERROR' || isUnknown(own, now))
}

/** A number that grows from top to bottom; the first call of a step stands with its step. */
function rankIn(entries: Entry[]) {
  const places = new Map(entries.map((entry, index) => [entry.id, { entry, index }]))
  return ({ step, call }: Place) => {
    const place = step === null ? undefined : places.get(step)
    if (!place) return -1
    const { calls } = place.entry
    return place.index + (calls.findIndex(({ id }) => id === call) + 1) / (calls.length + 1)
  }
}
