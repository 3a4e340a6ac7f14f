import { formatDuration } from '../../../../../components/format-number.ts'
import type { Row } from './build-rows.ts'
import { describeClaim } from './describe-claim.ts'
import type { Span } from './place-bar.ts'

const words = { SUCCESS: '', FAILED: 'failed', ERROR: 'error' }

/** What stands beside a bar: how long it took, and how it ended unless it succeeded. */
export function describeBar(row: Row, span: Span, now: number) {
  const length = span.to > span.from ? formatDuration(span.to - span.from) : ''
  if (row.kind === 'step' && row.entry.own?.status === 'IN_PROGRESS')
    return describeClaim(row.entry.own.claim, now)
  const status = row.kind === 'call' ? row.call.status : row.kind === 'step' ? row.entry.own?.status : null
  const word = status && status !== 'IN_PROGRESS' ? words[status] : ''
  return [length, word].filter(Boolean).join(' · ')
}
