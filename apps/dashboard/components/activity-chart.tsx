'use client'

import { ActivityAxis } from './activity-axis.tsx'
import type { Bars } from './activity-bars.ts'
import { ActivityPlot } from './activity-plot.tsx'
import { formatInteger } from './format-number.ts'
import { formatTime } from './format-time.ts'
import { useZone } from './time-zone.tsx'
import type { ActivityPick } from './use-activity-pick.ts'

type Props = {
  window: { since: number; width: number; count: number }
  bars: Bars
  pick: ActivityPick
  description: string
  onOpen: (first: number, last: number) => void
}

export function ActivityChart({ window: { since, width, count }, ...plot }: Props) {
  const { zone } = useZone()
  const { top, isEmpty } = plot.bars
  return (
    <div className="grid grid-cols-[auto_1fr] gap-x-2">
      <div
        aria-hidden="true"
        className="numeric flex min-w-6 flex-col justify-between text-right text-2xs leading-none text-faint"
      >
        <span>{isEmpty ? '' : formatInteger(top)}</span>
        <span>{isEmpty || top % 2 ? '' : formatInteger(top / 2)}</span>
        <span>0</span>
      </div>
      <ActivityPlot {...plot} />
      <span className="pt-0.5 text-right text-2xs text-faint">
        {formatTime(new Date(since).toISOString(), zone).zone}
      </span>
      <ActivityAxis since={since} until={since + width * count} />
    </div>
  )
}
