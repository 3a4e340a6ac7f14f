import type { Entry } from './build-entries.ts'
import { isProblem, type Stop } from './list-stops.ts'

export type Place = { step: string | null; call: string | null }

/** The next of these stops from a place in the timeline, down (1) or up (-1). */
export function findStop(stops: Stop[], entries: Entry[], from: Place, direction: 1 | -1): Stop | undefined {
  const rank = rankIn(entries)
  const here = from.step === null ? (direction === 1 ? -1 : Number.POSITIVE_INFINITY) : rank(from)
  return direction === 1
    ? stops.find((stop) => rank(stop) > here)
    : stops.findLast((stop) => rank(stop) < here)
}

/** Which of how many of its kind the reader is at: problems and mere repeats are counted apart. */
export function numberStop(stops: Stop[], at: Place) {
  const here = stops.find(({ step, call }) => step === at.step && call === at.call)
  if (!here) return null
  const alike = stops.filter((stop) => isProblem(stop) === isProblem(here))
  return { kind: here.kind, number: alike.indexOf(here) + 1, of: alike.length }
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
