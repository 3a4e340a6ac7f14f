'use client'

import { Button } from 'react-aria-components/Button'
import { Tooltip, TooltipTrigger } from 'react-aria-components/Tooltip'
import { copyText } from './copy-button.tsx'
import { formatTime, printTime } from './format-time.ts'
import { describeTime } from './time.tsx'
import { useZone } from './time-zone.tsx'

/** A moment that keyboards reach: focus or hover says it in every way, pressing copies it as it is shown. */
export function TimeField({ instant }: { instant: string }) {
  const { zone } = useZone()
  const { date, time, zone: offset } = formatTime(instant, zone)
  return (
    <TooltipTrigger delay={300}>
      <Button
        onPress={() => copyText(printTime(instant, zone), 'Time')}
        className="-mx-1 rounded px-1 text-left hover:bg-sunken"
      >
        <time dateTime={instant} className="numeric *:whitespace-nowrap">
          <span>{date}</span>{' '}
          <span>
            {time} <span className="text-faint">{offset}</span>
          </span>
        </time>
      </Button>
      <Tooltip offset={6} className="rounded-md border bg-raised px-3 py-2 text-xs text-ink shadow-overlay">
        <TimeTable instant={instant} />
      </Tooltip>
    </TooltipTrigger>
  )
}

function TimeTable({ instant }: { instant: string }) {
  return (
    <dl className="numeric grid grid-cols-[auto_1fr] gap-x-4 gap-y-0.5">
      {describeTime(instant, Date.now()).map(([name, text]) => (
        <div key={name} className="contents">
          <dt className="text-muted">{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}
