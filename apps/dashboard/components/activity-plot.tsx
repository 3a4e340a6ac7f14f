'use client'

import type { KeyboardEvent, PointerEvent } from 'react'
import { type Bars, barHeight } from './activity-bars.ts'
import type { ActivityPick } from './use-activity-pick.ts'

type Props = {
  bars: Bars
  pick: ActivityPick
  /** What is said of the part that the keyboard or the pointer has reached. */
  description: string
  onOpen: (first: number, last: number) => void
}

/** Bars that stretch with the page. As one slider it takes one stop of the Tab key, however many bars there are. */
export function ActivityPlot({ bars: { count, slices, uncounted }, pick, description, onOpen }: Props) {
  const findIndex = (event: PointerEvent<HTMLElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect()
    return Math.min(count - 1, Math.max(0, Math.floor(((event.clientX - left) / width) * count)))
  }
  const steer = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && pick.shown) {
      pick.clear()
      onOpen(pick.shown.first, pick.shown.last)
    } else if (event.key === 'Escape') pick.clear()
    else if (!pick.move(event.key, event.shiftKey)) return
    event.preventDefault()
  }
  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label="Part of the time"
      aria-valuemin={1}
      aria-valuemax={count}
      aria-valuenow={(pick.shown?.last ?? count - 1) + 1}
      aria-valuetext={description}
      aria-keyshortcuts="ArrowLeft ArrowRight Shift+ArrowLeft Shift+ArrowRight Enter Escape"
      onKeyDown={steer}
      onPointerDown={(event) => {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        pick.start(findIndex(event))
      }}
      onPointerMove={(event) => pick.reach(findIndex(event))}
      onPointerUp={() => {
        const chosen = pick.finish()
        if (chosen) onOpen(chosen.first, chosen.last)
      }}
      onPointerCancel={pick.clear}
      onPointerLeave={pick.leave}
      className="relative h-30 cursor-crosshair touch-pan-y select-none rounded-sm border-b border-line-strong"
    >
      <div aria-hidden="true" className="absolute inset-x-0 top-0 border-t" />
      <div aria-hidden="true" className="absolute inset-x-0 top-1/2 border-t" />
      {uncounted > 0 && (
        <div
          aria-hidden="true"
          style={{ width: `${(uncounted / count) * 100}%` }}
          className="absolute inset-y-0 left-0 bg-[repeating-linear-gradient(135deg,var(--color-line)_0_1px,transparent_1px_7px)] bg-canvas"
        />
      )}
      <svg
        viewBox={`0 0 ${count} ${barHeight}`}
        preserveAspectRatio="none"
        aria-hidden="true"
        className="absolute inset-0 size-full"
      >
        {pick.shown && (
          <rect
            x={pick.shown.first}
            width={pick.shown.last - pick.shown.first + 1}
            height={barHeight}
            className="fill-accent opacity-15"
          />
        )}
        {slices.map(({ field, fill, path }) => (
          <path key={field} d={path} className={fill} />
        ))}
      </svg>
    </div>
  )
}
