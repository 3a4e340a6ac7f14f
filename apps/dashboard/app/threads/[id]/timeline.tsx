'use client'

import { useVirtualizer } from '@tanstack/react-virtual'
import { type MouseEvent, useEffect, useEffectEvent, useMemo, useRef } from 'react'
import { buildTimeScale } from './build-time-scale.ts'
import { listSpans, placeCall } from './list-spans.ts'
import { TimelineAxis } from './timeline-axis.tsx'
import { TimelineHints } from './timeline-hints.tsx'
import { TimelineIdle } from './timeline-idle.tsx'
import { TimelineRow } from './timeline-row.tsx'
import { useTimelineKeys } from './use-timeline-keys.ts'
import type { TimelineRows } from './use-timeline-rows.ts'
import { zoomScale } from './zoom-scale.ts'

const rowHeight = 32
const axisHeight = 44
/** What is drawn on the server, where no height is known. */
const assumed = { width: 1_000, height: 900 }

export function Timeline({ timeline, now }: { timeline: TimelineRows; now: number }) {
  const { entries, rows, clock, zoom, chosen } = timeline
  const scroller = useRef<HTMLDivElement>(null)
  const tree = useRef<HTMLDivElement>(null)
  // Only an unfolded step knows its first call, which a retry may have left far behind.
  const whole = useMemo(() => {
    const calls = rows.flatMap((row) => (row.kind === 'call' ? [placeCall(row.call, clock)] : []))
    return buildTimeScale([...listSpans(entries, clock), ...calls])
  }, [entries, rows, clock])
  const scale = useMemo(() => zoomScale(whole, zoom), [whole, zoom])
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 6,
    scrollMargin: axisHeight,
    scrollPaddingStart: axisHeight + rowHeight,
    scrollPaddingEnd: rowHeight,
    initialRect: assumed,
  })
  const current = rows.findIndex(({ id }) => id === (chosen.attempt ?? chosen.step))
  const onKeyDown = useTimelineKeys({ timeline, current, now, tree })
  const onClick = ({ target }: MouseEvent<HTMLElement>) => {
    if (!(target instanceof Element)) return
    const row = rows[Number(target.closest<HTMLElement>('[data-index]')?.dataset.index)]
    if (row && target.closest('[data-toggle]')) timeline.toggle(row.entry.id)
    else if (row) timeline.chooseRow(row)
  }
  const show = useEffectEvent((index: number) => virtual.scrollToIndex(index))
  useEffect(() => {
    if (current >= 0) show(current)
  }, [current])

  return (
    <section
      aria-label="Timeline"
      className="flex min-h-64 flex-1 flex-col border-t [--label:21rem] @max-4xl:[--label:17rem] @max-xl:[--label:10rem]"
    >
      <div ref={scroller} className="min-h-0 flex-1 overflow-auto">
        <TimelineAxis scale={scale} timeline={timeline} />
        <div
          ref={tree}
          role="tree"
          aria-label="Steps and their calls"
          tabIndex={0}
          aria-activedescendant={current >= 0 ? `row-${rows[current]?.id}` : undefined}
          onKeyDown={onKeyDown}
          onClick={onClick}
          className="group relative outline-none"
          style={{ height: virtual.getTotalSize() }}
        >
          <TimelineIdle scale={scale} />
          {virtual.getVirtualItems().map(({ index, key, start }) => {
            const row = rows[index]
            return (
              row && (
                <TimelineRow
                  key={key}
                  row={row}
                  index={index}
                  top={start - axisHeight}
                  isChosen={index === current}
                  {...{ scale, clock, now }}
                />
              )
            )
          })}
        </div>
      </div>
      <TimelineHints />
    </section>
  )
}
