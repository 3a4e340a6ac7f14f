import type { Entry } from './build-entries.ts'
import { placeCall, placeStep } from './list-spans.ts'
import type { Clock } from './place-bar.ts'
import type { Zoom } from './zoom-scale.ts'

const leastMargin = 50

/** A window that shows a step and all that came after it, with some room on both sides. */
export function findZoom(entry: Entry, clock: Clock): Zoom {
  const spans = [placeStep(entry, clock, 0), ...entry.calls.map((call) => placeCall(call, clock))]
  const from = Math.min(...spans.map((span) => span.from))
  const to = Math.max(...spans.map((span) => span.to))
  const margin = Math.max(leastMargin, Math.round((to - from) * 0.15))
  return { from: from - margin, to: to + margin }
}
