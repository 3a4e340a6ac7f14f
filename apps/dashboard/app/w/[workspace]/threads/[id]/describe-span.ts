import { formatDuration } from '../../../../../components/format-number.ts'
import { formatTime } from '../../../../../components/format-time.ts'
import type { Row } from './build-rows.ts'
import { measureAhead, measureStepAhead } from './find-clock-skew.ts'
import { placeCall, placePart, placeStep } from './list-spans.ts'
import type { Clock, Span } from './place-bar.ts'

type Described = { row: Row; clock: Clock; now: number; zone: string }

/** When it was, and whose clock says so. */
export function describeSpan({ row, clock, now, zone }: Described): string | null {
  const span = placeRow(row, clock, now)
  if (!span) return null
  const tell = (at: number) => formatTime(new Date(at).toISOString(), zone)
  const [from, to] = [tell(span.from), tell(span.to)]
  const when =
    span.from === span.to
      ? `${from.date} ${from.time} ${from.zone}`
      : `${from.date} ${from.time} to ${to.time} ${to.zone} (${formatDuration(span.to - span.from)})`
  return [when, tellClock(row, span, clock), tellAhead(row)].filter(Boolean).join('\n')
}

function placeRow(row: Row, clock: Clock, now: number): Span | null {
  if (row.kind === 'note') return null
  if (row.kind === 'part') return placePart(row.part, clock)
  return row.kind === 'call' ? placeCall(row.call, clock) : placeStep(row.entry, clock, now)
}

function tellClock(row: Row, span: Span, clock: Clock) {
  if (span.clock === 'service') return `By the clock of ${serviceOf(row) ?? 'the caller'}`
  if (row.kind === 'step' && row.entry.own?.status === 'IN_PROGRESS')
    return 'By the server’s clock: held since'
  if (clock === 'server') return 'By the server’s clock: when it was recorded'
  return 'By the server’s clock, when it was recorded: its service gave no time'
}

function tellAhead(row: Row) {
  const ahead =
    row.kind === 'call' ? measureAhead(row.call) : row.kind === 'step' ? measureStepAhead(row.entry) : 0
  return ahead > 0 ? `Ends ${formatDuration(ahead)} after the server recorded it: that clock is ahead` : ''
}

function serviceOf(row: Row) {
  return row.kind === 'call' ? row.call.service : row.entry.step.service
}
