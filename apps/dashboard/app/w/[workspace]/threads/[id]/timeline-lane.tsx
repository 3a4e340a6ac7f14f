import { OutcomeGlyph } from '../../../../../components/outcome-glyph.tsx'
import { outcomes } from '../../../../../components/outcomes.ts'
import type { Row } from './build-rows.ts'
import type { TimeScale } from './build-time-scale.ts'
import { describeBar } from './describe-bar.ts'
import { placeCall, placePart, placeStep } from './list-spans.ts'
import type { Clock } from './place-bar.ts'
import { TimelineBar } from './timeline-bar.tsx'

type Props = { row: Row; scale: TimeScale; clock: Clock; now: number }

const mostMarks = 40

/** The bars of one row. */
export function TimelineLane({ row, scale, clock, now }: Props) {
  if (row.kind === 'note') return null
  if (row.kind === 'part') {
    const moment = placePart(row.part, clock)
    return moment && <TimelineBar span={moment} scale={scale} look={partLook} text="" />
  }
  const original = placeStep(row.entry, clock, now)
  if (row.kind === 'call') {
    const span = placeCall(row.call, clock)
    const look = row.first ? solid[row.call.status ?? 'IN_PROGRESS'] : hollow[row.call.outcome]
    return (
      <>
        {!row.first && row.entry.own && (
          <Thread from={scale.toFraction(original.from)} to={scale.toFraction(span.from)} />
        )}
        <TimelineBar span={span} scale={scale} look={look} text={describeBar(row, span, now)} />
      </>
    )
  }
  const { own } = row.entry
  const marks = row.open ? [] : row.entry.calls.slice(0, mostMarks)
  const look = own ? solid[own.status] : hollow[row.entry.calls[0]?.outcome ?? 'DEDUPLICATED']
  return (
    <>
      <TimelineBar
        span={original}
        scale={scale}
        look={look}
        text={describeBar(row, original, now)}
        isRaised={marks.length > 0}
      />
      {marks.map((call) => (
        <span
          key={call.id}
          title={outcomes[call.outcome].word}
          className="absolute top-6 z-10 -translate-1/2 [&>svg]:size-3"
          style={{ left: `${scale.toFraction(placeCall(call, clock).from) * 100}%` }}
        >
          <OutcomeGlyph outcome={call.outcome} />
        </span>
      ))}
    </>
  )
}

const partLook = 'rounded-full bg-faint'

/** The first call is solid, whatever it came to; its word stands beside the bar. */
const solid = {
  SUCCESS: 'bg-recorded',
  FAILED: 'bg-collided',
  ERROR: 'bg-collided',
  IN_PROGRESS:
    'border-[1.5px] border-claimed bg-[repeating-linear-gradient(135deg,var(--color-claimed)_0_1px,transparent_1px_5px)]',
}

const hollow = {
  RECORDED: 'border-[1.5px] border-recorded',
  RETRIED: 'border-[1.5px] border-retried',
  DEDUPLICATED: 'border-[1.5px] border-dashed border-deduplicated',
  COLLIDED: 'border-2 border-collided bg-collided-soft',
  CLAIMED: 'border-[1.5px] border-claimed',
  TAKEN_OVER: 'border-[1.5px] border-taken-over',
  BUSY: 'border-[1.5px] border-dotted border-busy',
  FENCED: 'border-[3px] border-double border-fenced',
}

/** From the original to the call that repeats it. */
function Thread({ from, to }: { from: number; to: number }) {
  return (
    <span
      aria-hidden="true"
      className="absolute top-1/2 border-line-strong border-t border-dotted before:absolute before:-top-4 before:left-0 before:h-4 before:border-l before:border-line-strong before:border-dotted"
      style={{ left: `${Math.min(from, to) * 100}%`, width: `${Math.abs(to - from) * 100}%` }}
    />
  )
}
