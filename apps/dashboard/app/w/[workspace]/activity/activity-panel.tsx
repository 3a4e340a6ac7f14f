'use client'

import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { WorkspacePath } from '../../../../addresses/workspace.ts'
import { buildBars } from '../../../../components/activity-bars.ts'
import { ActivityFrame, type Span } from '../../../../components/activity-frame.tsx'
import { ActivityLegend } from '../../../../components/activity-legend.tsx'
import {
  type ActivityLayer,
  activityLayers,
  countCalls,
  sumActivity,
} from '../../../../components/activity-outcomes.ts'
import { describeStretch } from '../../../../components/activity-stretch.ts'
import { ActivityTable } from '../../../../components/activity-table.tsx'
import { formatInteger } from '../../../../components/format-number.ts'
import { OutcomeGlyph } from '../../../../components/outcome-glyph.tsx'
import { type OutcomeName, outcomes } from '../../../../components/outcomes.ts'
import { useZone } from '../../../../components/time-zone.tsx'
import { useOpen } from '../../../../components/workspace.ts'
import type { Activity, activityQuery } from '../../../../queries/activity.ts'
import { ActivityFailure, ActivitySkeleton } from './activity-states.tsx'
import { cutWindow } from './activity-window.ts'

type Narrowing = { recordedAfter: string; recordedBefore: string; outcome?: OutcomeName }
type Props = {
  query: ReturnType<typeof activityQuery>
  linkTo: (narrowing: Narrowing) => WorkspacePath
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
  activity: { window, buckets },
  linkTo,
  whenEmpty,
  layers = activityLayers,
}: Omit<Props, 'query'> & { activity: Activity }) {
  const open = useOpen()
  const { zone } = useZone()
  const countsOf = ({ first, last }: Span) => sumActivity(buckets.slice(first, last + 1))
  const narrow = ({ from, to }: { from: string; to: string }, outcome?: OutcomeName) =>
    linkTo({ recordedAfter: from, recordedBefore: to, ...(outcome && { outcome }) })
  const describe = (span: Span) => {
    const { from, to } = cutWindow(window, span)
    const total = countCalls(countsOf(span))
    return `${describeStretch(from, to, zone)}: ${formatInteger(total)} ${total === 1 ? 'call' : 'calls'}`
  }
  const bars = buildBars(buckets, activityLayers)
  return (
    <ActivityFrame
      window={window}
      bars={bars}
      describe={describe}
      onOpen={(span) => open(narrow(cutWindow(window, span)))}
      note={bars.isEmpty && whenEmpty}
      legend={(shown, kept) => (
        <ActivityLegend
          label="Calls by outcome"
          entries={layers.map(({ field, outcome }) => ({
            ...outcomes[outcome],
            glyph: <OutcomeGlyph outcome={outcome} />,
            count: countsOf(shown)[field],
            href: narrow(cutWindow(window, kept), outcome),
          }))}
        />
      )}
      table={() => (
        <ActivityTable
          label="Calls over time, as a table"
          caption="Calls by when they were recorded, newest first. Times without calls are left out."
          columns={layers.map(({ field, outcome }) => ({ field, ...outcomes[outcome] }))}
          rows={buckets.map((counts, index) => ({
            ...cutWindow(window, { first: index, last: index }),
            counts,
          }))}
          linkTo={narrow}
        />
      )}
    />
  )
}
