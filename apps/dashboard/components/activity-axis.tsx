'use client'

import { buildActivityTicks } from './activity-ticks.ts'
import { useZone } from './time-zone.tsx'

/** Labels stand to the right of their moment; every second one goes where there is little room. */
export function ActivityAxis({ since, until }: { since: number; until: number }) {
  const { zone } = useZone()
  return (
    <div aria-hidden="true" className="numeric relative h-5 overflow-hidden text-2xs text-faint">
      {buildActivityTicks({ since, until, zone, most: 8 }).map(({ at, fraction, word }, index) => (
        <span
          key={at}
          style={{ left: `${fraction * 100}%` }}
          className={`absolute top-0 h-4 border-l border-line-strong pt-0.5 pl-1 ${index % 2 ? '@max-2xl:hidden' : ''} ${fraction > 0.95 ? 'hidden' : ''}`}
        >
          {word}
        </span>
      ))}
    </div>
  )
}
