'use client'

import { useQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { parseAsBoolean, useQueryState } from 'nuqs'
import type { ReactNode } from 'react'
import { ActivityChart } from '../components/activity-chart.tsx'
import { ActivityLegend } from '../components/activity-legend.tsx'
import {
  type ActivityLayer,
  activityLayers,
  countCalls,
  sumActivity,
} from '../components/activity-outcomes.ts'
import { describeStretch } from '../components/activity-stretch.ts'
import { ActivityTable } from '../components/activity-table.tsx'
import { Button } from '../components/button.tsx'
import { formatInteger } from '../components/format-number.ts'
import type { OutcomeName } from '../components/outcomes.ts'
import { useZone } from '../components/time-zone.tsx'
import { useActivityPick } from '../components/use-activity-pick.ts'
import type { Activity, activityQuery } from '../queries/activity.ts'
import { ActivityFailure, ActivitySkeleton } from './activity-states.tsx'
import { cutWindow } from './activity-window.ts'

type Narrowing = { recordedAfter: string; recordedBefore: string; outcome?: OutcomeName }
type Props = {
  query: ReturnType<typeof activityQuery>
  linkTo: (narrowing: Narrowing) => string
  /** Stands in the chart where there is nothing to draw. */
  whenEmpty: ReactNode
  /** Those that the query lets through. */
  layers?: readonly ActivityLayer[]
}

/** Calls over time by outcome; a part of it, chosen by pointer or keyboard, opens as a list. */
export function ActivityPanel({ query, ...panel }: Props) {
  const { data, error, refetch } = useQuery(query)
  if (error) return <ActivityFailure error={error} onRetry={refetch} />
  if (!data) return <ActivitySkeleton />
  return <LoadedActivity activity={data} {...panel} />
}

function LoadedActivity({
  activity,
  linkTo,
  whenEmpty,
  layers = activityLayers,
}: Omit<Props, 'query'> & { activity: Activity }) {
  const { window, buckets } = activity
  const router = useRouter()
  const { zone } = useZone()
  const [isTable, setTable] = useQueryState('table', parseAsBoolean.withDefault(false))
  const pick = useActivityPick(window.count)
  const whole = { first: 0, last: window.count - 1 }
  const shown = pick.shown ?? whole
  const kept = pick.kept ?? whole
  const stretch = cutWindow(window, shown.first, shown.last)
  const counts = sumActivity(buckets.slice(shown.first, shown.last + 1))
  const total = countCalls(counts)
  const description = `${describeStretch(stretch.recordedAfter, stretch.recordedBefore, zone)}: ${formatInteger(total)} ${total === 1 ? 'call' : 'calls'}`
  const rows = buckets.map((bucket, index) => ({ ...cutWindow(window, index, index), counts: bucket }))
  return (
    <div className="@container">
      <p className="numeric mb-1 text-xs text-muted">{description}</p>
      <div className="relative">
        <ActivityChart
          window={window}
          buckets={buckets}
          pick={pick}
          description={description}
          onOpen={(first, last) => router.push(linkTo(cutWindow(window, first, last)))}
        />
        {total === 0 && !pick.shown && (
          <p className="pointer-events-none absolute inset-x-0 top-10 text-center text-muted *:pointer-events-auto">
            {whenEmpty}
          </p>
        )}
      </div>
      <div className="flex flex-wrap items-center justify-between gap-x-3">
        <ActivityLegend
          layers={layers}
          counts={counts}
          linkTo={(outcome) => linkTo({ ...cutWindow(window, kept.first, kept.last), outcome })}
        />
        <Button look="quiet" aria-expanded={isTable} onPress={() => setTable(!isTable || null)}>
          {isTable ? 'Hide the table' : 'Show as a table'}
        </Button>
      </div>
      {isTable && <ActivityTable layers={layers} rows={rows} linkTo={linkTo} />}
    </div>
  )
}
