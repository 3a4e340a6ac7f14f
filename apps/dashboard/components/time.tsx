'use client'

import type { PointerEvent } from 'react'
import { formatRelative, formatTime, printTime } from './format-time.ts'
import { getLocalZone, useZone } from './time-zone.tsx'

/** A moment, in the reader's zone; hovering says it in every other way. For one that keyboards reach, see TimeField. */
export function Time({ instant, precision = 'ms' }: { instant: string; precision?: 's' | 'ms' }) {
  const { zone } = useZone()
  const { date, time } = formatTime(instant, zone)
  // Written when it is asked for: "3 minutes ago" would be wrong by then, and differ from the server's.
  const describe = (event: PointerEvent<HTMLElement>) => {
    event.currentTarget.title = titleOf(instant)
  }
  return (
    <time dateTime={instant} onPointerEnter={describe} className="numeric whitespace-nowrap">
      <span className="text-faint">{date} </span>
      {precision === 's' ? time.slice(0, 8) : time}
    </time>
  )
}

/** A moment in every way, of which each is a line. */
export function titleOf(instant: string) {
  return describeTime(instant, Date.now())
    .map(([name, text]) => `${name}: ${text}`)
    .join('\n')
}

export function describeTime(instant: string, now: number): [name: string, text: string][] {
  return [
    ['Local', printTime(instant, getLocalZone())],
    ['UTC', printTime(instant, 'UTC')],
    ['Unix', `${Date.parse(instant)} ms`],
    ['Relative', formatRelative(instant, now)],
  ]
}
