'use client'

import { memo } from 'react'
import type { Row } from './build-rows.ts'
import type { TimeScale } from './build-time-scale.ts'
import type { Clock } from './place-bar.ts'
import { TimelineLabel } from './timeline-label.tsx'
import { TimelineLane } from './timeline-lane.tsx'

type Props = {
  row: Row
  index: number
  scale: TimeScale
  clock: Clock
  now: number
  top: number
  isChosen: boolean
}

/** The tree has the focus, the keys and the clicks; rows are only drawn, and again only when they change. */
export const TimelineRow = memo(function TimelineRow(props: Props) {
  const { row, index, scale, clock, now, top, isChosen } = props
  return (
    <div
      id={`row-${row.id}`}
      data-index={index}
      role="treeitem"
      tabIndex={-1}
      aria-level={row.kind === 'step' ? 1 : 2}
      aria-expanded={row.kind === 'step' ? row.open : undefined}
      aria-selected={isChosen}
      className="absolute inset-x-0 h-8 contain-strict cursor-pointer border-b border-line/60 hover:bg-hover aria-selected:bg-selected group-focus-visible:aria-selected:outline-2 group-focus-visible:aria-selected:-outline-offset-2 group-focus-visible:aria-selected:outline-accent"
      style={{ transform: `translateY(${top}px)` }}
    >
      <div className="flex h-full w-(--label) items-center gap-2 border-r pr-3 pl-2">
        <TimelineLabel row={row} now={now} />
      </div>
      <div className="absolute inset-y-0 right-4 left-[calc(var(--label)+0.75rem)] overflow-clip [overflow-clip-margin:10px]">
        <TimelineLane row={row} {...{ scale, clock, now }} />
      </div>
    </div>
  )
})
