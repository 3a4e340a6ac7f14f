'use client'

import { formatDuration } from '../../../components/format-number.ts'
import { formatTime } from '../../../components/format-time.ts'
import { Segments } from '../../../components/segments.tsx'
import { useZone } from '../../../components/time-zone.tsx'
import { buildTicks } from './build-ticks.ts'
import type { TimeScale } from './build-time-scale.ts'
import type { Clock } from './place-bar.ts'
import { useWidth } from './use-width.ts'

type Props = { scale: TimeScale; clock: Clock; onClockChange: (clock: Clock) => void }

const labelWidth = 96

export function TimelineAxis({ scale, clock, onClockChange }: Props) {
  const { zone } = useZone()
  const [lane, width] = useWidth(700)
  const { ticks, precision } = buildTicks(scale, labelWidth / width)
  const first = formatTime(new Date(scale.from).toISOString(), zone)
  const labels = ticks.map(({ at }) => formatTime(new Date(at).toISOString(), zone))
  return (
    <div className="sticky top-0 z-20 grid h-11 grid-cols-[var(--label)_minmax(0,1fr)] border-b bg-canvas text-2xs text-muted">
      <div className="flex items-center gap-2 border-r pr-3 pl-5">
        <span className="max-sm:sr-only">Clock</span>
        <Segments
          label="Times by the clock of"
          value={clock}
          options={[
            { value: 'service', word: 'Services’' },
            { value: 'server', word: 'Server’s' },
          ]}
          onChange={(value) => onClockChange(value === 'server' ? 'server' : 'service')}
        />
        <span className="numeric ml-auto whitespace-nowrap max-xl:hidden">
          {first.date} {first.zone}
        </span>
      </div>
      <div className="relative mr-4 ml-3" ref={lane}>
        {scale.stretches
          .filter(({ idle }) => idle)
          .map(({ from, to, start, end }) => (
            <IdleLabel key={from} length={to - from} middle={(start + end) / 2} />
          ))}
        {ticks.map(({ at, fraction }, index) => (
          <span
            key={at}
            className="numeric absolute bottom-0 h-5 border-l border-line-strong pl-1 whitespace-nowrap"
            style={{ left: `${fraction * 100}%` }}
          >
            {(labels[index - 1] ?? first).date !== labels[index]?.date && (
              <span className="text-faint">{labels[index]?.date.slice(5)} </span>
            )}
            {precision === 's' ? labels[index]?.time.slice(0, 8) : labels[index]?.time}
          </span>
        ))}
      </div>
    </div>
  )
}

/** The larger unit is enough at a glance; the rest is told on hovering. */
function IdleLabel({ length, middle }: { length: number; middle: number }) {
  const text = formatDuration(length)
  return (
    <span
      title={`Nothing happened for ${text}: this part is compressed`}
      className="numeric absolute top-1 z-10 -translate-x-1/2 rounded-full bg-sunken px-1.5 whitespace-nowrap"
      style={{ left: `${middle * 100}%` }}
    >
      <span className="sr-only">Idle for </span>
      {text.split(' ').slice(0, 2).join(' ')}
    </span>
  )
}
