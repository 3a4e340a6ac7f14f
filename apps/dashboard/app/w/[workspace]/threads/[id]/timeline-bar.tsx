import type { TimeScale } from './build-time-scale.ts'
import type { Span } from './place-bar.ts'

type Props = { span: Span; scale: TimeScale; look: string; text: string; isRaised?: boolean }

/** A bar and what is said of it, on the side where there is room; raised where marks stand under it. */
export function TimelineBar({ span, scale, look, text, isRaised = false }: Props) {
  const start = scale.toFraction(span.from)
  const end = scale.toFraction(span.to)
  if (end < 0 || start > 1) return <Outside isBefore={end < 0} />
  const isMoment = span.from === span.to
  const height = isRaised ? 'top-2.5' : 'top-1/2'
  return (
    <>
      <span
        data-bar
        className={`absolute -translate-y-1/2 ${height} ${isMoment ? moments[span.clock] : 'h-3 min-w-2 rounded-sm'} ${look}`}
        style={{ left: `${start * 100}%`, width: isMoment ? undefined : `${(end - start) * 100}%` }}
      />
      {text && (
        <span
          className={`numeric pointer-events-none absolute mx-1.5 -translate-y-1/2 rounded bg-canvas/80 px-1 text-2xs leading-3.5 whitespace-nowrap text-muted @max-lg:hidden ${height}`}
          style={placeText(start, Math.min(1, end))}
        >
          {text}
        </span>
      )}
    </>
  )
}

/** When the server heard of something looks unlike when its service says that it was. */
const moments = {
  service: 'h-3 w-2 -translate-x-1/2 rounded-sm',
  server: 'h-4 w-1.5 -translate-x-1/2 rounded-full',
}

function placeText(start: number, end: number) {
  if (end <= 0.7) return { left: `${end * 100}%` }
  return { right: `${(1 - (start >= 0.3 ? start : end)) * 100}%` }
}

/** A zoomed timeline says where the rest of it is. */
function Outside({ isBefore }: { isBefore: boolean }) {
  return (
    <span
      title={isBefore ? 'Before the zoomed part' : 'After the zoomed part'}
      className={`absolute top-1/2 -translate-y-1/2 text-faint ${isBefore ? 'left-0' : 'right-0'}`}
    >
      {isBefore ? '‹' : '›'}
    </span>
  )
}
