'use client'

import { parseAsBoolean, useQueryState } from 'nuqs'
import type { ReactNode } from 'react'
import type { Bars } from './activity-bars.ts'
import { ActivityChart } from './activity-chart.tsx'
import { Button } from './button.tsx'
import { useActivityPick } from './use-activity-pick.ts'

export type Span = { first: number; last: number }

type Props = {
  window: { since: number; width: number; count: number }
  bars: Bars
  /** What is said of a part of the time. */
  describe: (span: Span) => string
  onOpen: (span: Span) => void
  /** Stands in the chart where there is nothing to draw. */
  note: ReactNode
  legend: (shown: Span, kept: Span) => ReactNode
  table: () => ReactNode
}

/** Bars over time with their legend, and a table behind them. */
export function ActivityFrame({ window, bars, describe, onOpen, note, legend, table }: Props) {
  const [isTable, setTable] = useQueryState('table', parseAsBoolean.withDefault(false))
  const pick = useActivityPick(window.count)
  const whole = { first: 0, last: window.count - 1 }
  const shown = pick.shown ?? whole
  const description = describe(shown)
  return (
    <div className="@container">
      <p className="numeric mb-1 text-xs text-muted">{description}</p>
      <div className="relative">
        <ActivityChart
          window={window}
          bars={bars}
          pick={pick}
          description={description}
          onOpen={(first, last) => onOpen({ first, last })}
        />
        {note && !pick.shown && (
          <p className="pointer-events-none absolute inset-x-0 top-10 text-center text-muted *:pointer-events-auto">
            {note}
          </p>
        )}
      </div>
      <div className="-ml-2 flex flex-wrap items-center gap-1">
        {legend(shown, pick.kept ?? whole)}
        <Button
          look="quiet"
          className="ml-auto"
          aria-expanded={isTable}
          onPress={() => setTable(!isTable || null)}
        >
          {isTable ? 'Hide the table' : 'Show as a table'}
        </Button>
      </div>
      {isTable && table()}
    </div>
  )
}
