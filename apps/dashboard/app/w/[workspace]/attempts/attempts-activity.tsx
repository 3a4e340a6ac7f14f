'use client'

import { createSerializer } from 'nuqs/server'
import { activityLayers } from '../../../../components/activity-outcomes.ts'
import { activityQuery } from '../../../../queries/activity.ts'
import type { AttemptFilter } from '../../../../queries/generated/graphql.ts'
import { ActivityPanel } from '../activity/activity-panel.tsx'
import { coverFilter, cutWithin } from '../activity/activity-window.ts'
import { addSearch, linkToAttempts } from '../links.ts'
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
        query={activityQuery('list', filter, (now) =>
          coverFilter({ after: filter.recordedAfter, before: filter.recordedBefore }, now),
        )}
        layers={shown}
        whenEmpty="None of these calls was recorded in this time."
        linkTo={({ recordedAfter, recordedBefore, outcome }) => {
          const bounds = { after: search.recordedAfter, before: search.recordedBefore }
          const { after, before } = cutWithin(bounds, { from: recordedAfter, to: recordedBefore })
          return addSearch(
            linkToAttempts(),
            writeSearch({
              ...search,
              ...(outcome && { outcome: [outcome] }),
              recordedAfter: after,
              recordedBefore: before,
              after: null,
              attempt: null,
            }),
          )
        }}
      />
    </section>
  )
}
