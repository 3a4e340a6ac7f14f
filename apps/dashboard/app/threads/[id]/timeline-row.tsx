'use client'

import type { Row } from './build-rows.ts'
import type { TimeScale } from './build-time-scale.ts'
import type { Clock } from './place-bar.ts'
import { TimelineLabel } from './timeline-label.tsx'
import { TimelineLane } from './timeline-lane.tsx'

type Props = {
  row: Row
  scale: TimeScale
  clock: Clock
  now: number
  top: number
  isChosen: boolean
  onChoose: () => void
  onToggle: () => void
}

export function TimelineRow({ row, scale, clock, now, top, isChosen, onChoose, onToggle }: Props) {
  return (
    // The tree has the focus and the keys; a row is only ever pointed at.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <div
      id={`row-${row.id}`}
      role="treeitem"
      tabIndex={-1}
      aria-level={row.kind === 'step' ? 1 : 2}
      aria-expanded={row.kind === 'step' ? row.open : undefined}
      aria-selected={isChosen}
      onClick={onChoose}
      className="absolute inset-x-0 grid h-8 cursor-pointer grid-cols-[var(--label)_minmax(0,1fr)] border-b border-line/60 hover:bg-hover aria-selected:bg-selected group-focus-visible:aria-selected:outline-2 group-focus-visible:aria-selected:-outline-offset-2 group-focus-visible:aria-selected:outline-accent"
      style={{ transform: `translateY(${top}px)` }}
    >
      <div className="flex min-w-0 items-center gap-2 border-r pr-3 pl-2">
        <TimelineLabel row={row} onToggle={onToggle} />
      </div>
      <div className="@container relative mr-4 ml-3">
        <TimelineLane row={row} {...{ scale, clock, now }} />
      </div>
    </div>
  )
}
