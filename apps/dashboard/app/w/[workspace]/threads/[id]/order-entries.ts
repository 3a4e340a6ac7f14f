import type { Entry } from './build-entries.ts'
import { placeStep } from './list-spans.ts'
import type { Clock } from './place-bar.ts'

/**
 * By the services' times a row stands where its bar begins, so that bars run from top left to bottom right. By the
 * server's clock rows stand in the order in which it heard of them, which no service's clock can change.
 */
export function orderEntries(entries: Entry[], clock: Clock): Entry[] {
  if (clock === 'server') return entries
  return entries
    .map((entry) => ({ entry, from: placeStep(entry, clock, 0).from }))
    .toSorted((one, other) => one.from - other.from)
    .map(({ entry }) => entry)
}
