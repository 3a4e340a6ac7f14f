import { Button } from '../../../../../components/button.tsx'
import { formatDuration, formatInteger } from '../../../../../components/format-number.ts'
import type { ClockSkew } from './find-clock-skew.ts'
import type { TimelineRows } from './use-timeline-rows.ts'

type Props = { skews: ClockSkew[]; timeline: Pick<TimelineRows, 'clock' | 'setClock'> }

/** Services whose clocks cannot be right. */
export function ClockNotice({ skews, timeline: { clock, setClock } }: Props) {
  const [worst] = skews
  if (!worst) return null
  const bars = skews.reduce((sum, skew) => sum + skew.bars, 0)
  return (
    <div role="note" aria-label="Clocks" className="flex flex-wrap items-center gap-x-2 gap-y-1 px-5 pb-2">
      <p className="flex items-center gap-2 rounded-md bg-warning-soft px-3 py-1.5 text-xs">
        <svg viewBox="0 0 16 16" aria-hidden="true" className="size-3.5 shrink-0 text-retried">
          <path
            d="M8 4.5V8l2.4 1.6M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0Z"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.6"
            strokeLinecap="round"
          />
        </svg>
        <span>
          {tellSkews(skews, worst)}: {formatInteger(bars)} {bars === 1 ? 'bar ends' : 'bars end'} after the
          server recorded {bars === 1 ? 'it' : 'them'}.
        </span>
      </p>
      {clock === 'service' && (
        <Button look="quiet" onPress={() => setClock('server')}>
          Use the server’s clock
        </Button>
      )}
    </div>
  )
}

function tellSkews(skews: ClockSkew[], { service, ahead }: ClockSkew) {
  const others = skews.length - 1
  const whose = service ?? 'a caller without a name'
  const length = formatDuration(ahead)
  if (others === 0) return `The clock of ${whose} is at least ${length} ahead of the server’s`
  const more = `${formatInteger(others)} other ${others === 1 ? 'service' : 'services'}`
  return `The clocks of ${whose} and ${more} are ahead of the server’s, by up to ${length} or more`
}
