import type { Row } from './build-rows.ts'
import { placeCall, placeStep } from './list-spans.ts'
import type { Clock } from './place-bar.ts'
import type { Zoom } from './zoom-scale.ts'

/** Whether a row begins in a stretch of time. */
export function beginsWithin(row: Row, { from, to }: Zoom, clock: Clock) {
  if (row.kind === 'note' || row.kind === 'part') return false
  const start = (row.kind === 'call' ? placeCall(row.call, clock) : placeStep(row.entry, clock, 0)).from
  return start >= from && start <= to
}

/** The first row that begins at a moment or later; the last one where none does. */
export function findRowAt(rows: Row[], time: number, clock: Clock) {
  const later = { from: time, to: Number.POSITIVE_INFINITY }
  const found = rows.findIndex((row) => row.kind === 'step' && beginsWithin(row, later, clock))
  return found < 0 ? rows.length - 1 : found
}
