'use client'

import { createSerializer } from 'nuqs/server'
import { activityLayers } from '../../components/activity-outcomes.ts'
import { activityQuery } from '../../queries/activity.ts'
import type { AttemptFilter } from '../../queries/generated/graphql.ts'
import { ActivityPanel } from '../activity-panel.tsx'
import { coverFilter } from '../activity-window.ts'
import { type AttemptsSearch, attemptsSearch } from './search.ts'

const writeSearch = createSerializer(attemptsSearch)

type Props = { search: AttemptsSearch; filter: AttemptFilter }

/** When the listed calls were made: of all time the last day. Not there for outcomes that are not counted. */
export function AttemptsActivity({ search, filter }: Props) {
  const shown = activityLayers.filter(
    ({ outcome }) => !filter.outcome?.length || filter.outcome.includes(outcome),
  )
  if (shown.length === 0) return null
  return (
    <section aria-label="Activity" className="sticky left-0 border-b px-5 pt-3 pb-1.5">
      <ActivityPanel
        query={activityQuery('list', filter, (now) => coverFilter(filter, now))}
        layers={shown}
        whenEmpty="None of these calls was recorded in this time."
        linkTo={({ recordedAfter, recordedBefore, outcome }) =>
          writeSearch('/attempts', {
            ...search,
            ...(outcome && { outcome: [outcome] }),
            recordedAfter: later(search.recordedAfter, new Date(recordedAfter)),
            recordedBefore: earlier(search.recordedBefore, new Date(recordedBefore)),
            after: null,
            attempt: null,
          })
        }
      />
    </section>
  )
}

// The first and the last bar may reach beyond what the filter lets through; what they open does not.
function later(bound: Date | null, time: Date) {
  return bound && bound > time ? bound : time
}

function earlier(bound: Date | null, time: Date) {
  return bound && bound < time ? bound : time
}
