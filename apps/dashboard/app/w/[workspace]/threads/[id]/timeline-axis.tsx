'use client'

import { memo } from 'react'
import { formatDuration } from '../../../../../components/format-number.ts'
import { formatTime } from '../../../../../components/format-time.ts'
import { Segments } from '../../../../../components/segments.tsx'
import { useZone } from '../../../../../components/time-zone.tsx'
import { buildTicks } from './build-ticks.ts'
import type { TimeScale } from './build-time-scale.ts'
import { TimelineBrush } from './timeline-brush.tsx'
import type { TimelineRows } from './use-timeline-rows.ts'
import { useWidth } from './use-width.ts'

type Props = { scale: TimeScale; timeline: TimelineRows }

const labelWidth = 88
const idleLabelWidth = 72

export const TimelineAxis = memo(function TimelineAxis({ scale, timeline }: Props) {
  const { zone } = useZone()
  const [lane, width] = useWidth(700)
  const ticks = buildTicks(scale, labelWidth / width).map(({ at, fraction }) => ({
    fraction,
    ...formatTime(new Date(at).toISOString(), zone),
  }))
  const first = formatTime(new Date(scale.from).toISOString(), zone)
  return (
    <div className="sticky top-0 z-20 grid h-11 grid-cols-[var(--label)_minmax(0,1fr)] border-b bg-canvas text-2xs text-muted">
      <div className="flex items-center gap-2 border-r pr-3 pl-5 @max-xl:px-2">
        <Segments
          label="Clock and order of the rows"
          value={timeline.clock}
          options={[
            { value: 'service', word: 'Services’ times', brief: 'Services’' },
            { value: 'server', word: 'Server’s order', brief: 'Server’s' },
          ]}
          onChange={(value) => timeline.setClock(value === 'server' ? 'server' : 'service')}
        />
        <span className="numeric ml-auto whitespace-nowrap @max-4xl:hidden">
          {first.date} {first.zone}
        </span>
      </div>
      <div className="relative mr-4 ml-3" ref={lane}>
        <TimelineBrush scale={scale} onZoom={timeline.setZoom} />
        <IdleLabels scale={scale} spacing={idleLabelWidth / width} />
        {ticks.map(({ fraction, date, time }, index) => (
          <span
            key={fraction}
            className="numeric absolute bottom-0 h-5 border-line-strong border-l pl-1 whitespace-nowrap"
            style={{ left: `${fraction * 100}%` }}
          >
            {(ticks[index - 1] ?? first).date !== date && (
              <span className="text-faint">{date.slice(5)} </span>
            )}
            {time.replace('.000', '')}
          </span>
        ))}
      </div>
    </div>
  )
})

/** The lengths of the compressed stretches, as far as there is room; their hatching shows all of them. */
function IdleLabels({ scale, spacing }: { scale: TimeScale; spacing: number }) {
  const shown: { text: string; middle: number }[] = []
  for (const { from, to, start, end, idle } of scale.stretches) {
    const middle = (start + end) / 2
    const last = shown.at(-1)
    const isSeen = middle >= 0 && middle <= 1
    if (idle && isSeen && (!last || middle - last.middle >= spacing))
      shown.push({ text: formatDuration(to - from), middle })
  }
  return shown.map(({ text, middle }) => (
    <span
      key={middle}
      title={`Nothing happened for ${text}: this part is compressed`}
      className="numeric absolute top-1 z-10 -translate-x-1/2 rounded-full bg-sunken px-1.5 whitespace-nowrap"
      style={{ left: `${middle * 100}%` }}
    >
      {text.split(' ').slice(0, 2).join(' ')}
      <span className="sr-only"> without any call</span>
    </span>
  ))
}
