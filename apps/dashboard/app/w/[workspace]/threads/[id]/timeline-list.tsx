'use client'

import { useVirtualizer } from '@tanstack/react-virtual'
import {
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type Ref,
  type RefObject,
  useEffect,
  useEffectEvent,
  useImperativeHandle,
  useMemo,
  useRef,
} from 'react'
import { useZone } from '../../../../../components/time-zone.tsx'
import type { Row } from './build-rows.ts'
import type { TimeScale } from './build-time-scale.ts'
import { describeSpan } from './describe-span.ts'
import { beginsWithin, findRowAt } from './find-row.ts'
import { TimelineAxis } from './timeline-axis.tsx'
import { TimelineIdle } from './timeline-idle.tsx'
import { TimelineRow } from './timeline-row.tsx'
import type { TimelineRows } from './use-timeline-rows.ts'
import { type Zoom, zoomScale } from './zoom-scale.ts'

const rowHeight = 32
const axisHeight = 44
const overscan = 4
/** What is drawn on the server, where no height is known. */
const assumed = { width: 1_000, height: 900 }

export type RowList = { show: (index: number) => void }

type Props = {
  ref: Ref<RowList>
  tree: RefObject<HTMLDivElement | null>
  timeline: TimelineRows
  whole: TimeScale
  current: number
  now: number
  onKeyDown: (event: KeyboardEvent) => void
}

/** The axis and, of all rows, those that are in sight. */
export function TimelineList({ ref, tree, timeline, whole, current, now, onKeyDown }: Props) {
  const { rows, clock, zoom } = timeline
  const { zone } = useZone()
  const scroller = useRef<HTMLDivElement>(null)
  const scale = useMemo(() => zoomScale(whole, zoom), [whole, zoom])
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan,
    scrollMargin: axisHeight,
    scrollPaddingStart: axisHeight + rowHeight,
    scrollPaddingEnd: rowHeight,
    initialRect: assumed,
  })
  const show = useEffectEvent((index: number) => virtual.scrollToIndex(index))
  useImperativeHandle(ref, () => ({ show: (index) => virtual.scrollToIndex(index, { align: 'center' }) }))
  const follow = useEffectEvent((shown: Zoom) => {
    const begins = (row: Row) => beginsWithin(row, shown, clock)
    const { startIndex = 0, endIndex = -1 } = virtual.range ?? {}
    if (rows.slice(startIndex, endIndex + 1).some(begins)) return
    virtual.scrollToIndex(findRowAt(rows, shown.from, clock), { align: 'start' })
  })
  useEffect(() => {
    if (zoom) follow(zoom)
  }, [zoom])
  useEffect(() => {
    if (current >= 0) show(current)
  }, [current])

  const rowOf = (target: EventTarget) =>
    target instanceof Element
      ? rows[Number(target.closest<HTMLElement>('[data-index]')?.dataset.index)]
      : undefined
  const onClick = ({ target }: MouseEvent<HTMLElement>) => {
    const row = rowOf(target)
    if (row && (target as Element).closest('[data-toggle]')) timeline.toggle(row.entry.id)
    else if (row) timeline.chooseRow(row)
  }
  // Written when it is asked for: it is much to say of every bar.
  const onPointerOver = ({ target }: PointerEvent<HTMLElement>) => {
    const row = rowOf(target)
    if (row && target instanceof HTMLElement && target.dataset.bar !== undefined)
      target.title = describeSpan({ row, clock, now, zone }) ?? ''
  }
  // A row that leaves lends its elements to the one that comes: to change them costs much less than to make new ones.
  const slots = Math.ceil((virtual.scrollRect ?? assumed).height / rowHeight) + 2 * overscan + 1

  return (
    <div ref={scroller} className="min-h-0 flex-1 overflow-auto [scrollbar-gutter:stable]">
      <TimelineAxis scale={scale} timeline={timeline} />
      <div
        ref={tree}
        role="tree"
        aria-label="Steps and their calls"
        tabIndex={0}
        aria-activedescendant={current >= 0 ? `row-${rows[current]?.id}` : undefined}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onPointerOver={onPointerOver}
        className="group relative outline-none"
        style={{ height: virtual.getTotalSize() }}
      >
        <TimelineIdle scale={scale} />
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index]
          return (
            row && (
              <TimelineRow
                key={index % slots}
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
  )
}
