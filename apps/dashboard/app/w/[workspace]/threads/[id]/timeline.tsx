'use client'

import { useMemo, useRef } from 'react'
import { buildTimeScale } from './build-time-scale.ts'
import { findRowAt } from './find-row.ts'
import { listSpans, placeCall } from './list-spans.ts'
import { TimelineHints } from './timeline-hints.tsx'
import { type RowList, TimelineList } from './timeline-list.tsx'
import { TimelineMinimap } from './timeline-minimap.tsx'
import { useStops } from './use-stops.ts'
import { useTimelineKeys } from './use-timeline-keys.ts'
import type { TimelineRows } from './use-timeline-rows.ts'

export function Timeline({ timeline, now }: { timeline: TimelineRows; now: number }) {
  const { entries, rows, clock, chosen } = timeline
  const tree = useRef<HTMLDivElement>(null)
  const list = useRef<RowList>(null)
  // Only an unfolded step knows its first call, which a retry may have left far behind.
  const whole = useMemo(() => {
    const calls = rows.flatMap((row) => (row.kind === 'call' ? [placeCall(row.call, clock)] : []))
    return buildTimeScale([...listSpans(entries, clock), ...calls])
  }, [entries, rows, clock])
  const stops = useStops({ timeline, now, tree })
  const current = rows.findIndex(({ id }) => id === (chosen.attempt ?? chosen.step))
  const onKeyDown = useTimelineKeys({ timeline, current, tree, whole, jump: stops.jump })

  return (
    <section
      aria-label="Timeline"
      className="flex min-h-64 flex-1 flex-col border-t [--label:21rem] @max-4xl:[--label:17rem] @max-xl:[--label:10rem]"
    >
      <TimelineMinimap
        timeline={timeline}
        stops={stops}
        whole={whole}
        onVisit={(time) => list.current?.show(findRowAt(rows, time, clock))}
      />
      <TimelineList ref={list} {...{ timeline, whole, tree, current, now, onKeyDown }} />
      <TimelineHints clock={clock} />
    </section>
  )
}
