'use client'

import { useIsFetching, useQuery, useQueryClient } from '@tanstack/react-query'
import { useQueryStates } from 'nuqs'
import { Button } from '../../../../components/button.tsx'
import { Link } from '../../../../components/link.tsx'
import { Segments } from '../../../../components/segments.tsx'
import { Time } from '../../../../components/time.tsx'
import { activityProblemsQuery } from '../../../../queries/activity.ts'
import { ActivityPanel } from '../activity/activity-panel.tsx'
import type { ActivityRange } from '../activity/activity-window.ts'
import { linkToAttempts } from '../links.ts'
import { rangeActivityQuery } from './range-activity.ts'
import { overviewSearch } from './search.ts'

const ranges: { value: ActivityRange; word: string }[] = [
  { value: 'hour', word: '1 h' },
  { value: 'day', word: '24 h' },
  { value: 'week', word: '7 d' },
]

type Props = { latest: { id: string; recordedAt: string } | undefined }

export function OverviewActivity({ latest }: Props) {
  const [{ range }, setSearch] = useQueryStates(overviewSearch, { history: 'push' })
  const client = useQueryClient()
  const isRefreshing = useIsFetching({
    predicate: ({ queryKey }) => String(queryKey[0]).startsWith('activity'),
  })
  const query = rangeActivityQuery(range)
  const { isSuccess } = useQuery(query)
  const refresh = () => {
    for (const { queryKey } of [query, activityProblemsQuery()])
      void client.refetchQueries({ queryKey, exact: true })
  }
  return (
    <section aria-labelledby="activity">
      <div className="mb-3 flex flex-wrap items-center gap-x-3 gap-y-2">
        <h2 id="activity" className="mr-auto font-semibold">
          Activity
        </h2>
        <Button look="quiet" onPress={refresh} isDisabled={isRefreshing > 0}>
          Refresh
        </Button>
        <Segments
          label="Time shown"
          value={range}
          options={ranges}
          onChange={(value) =>
            setSearch({ range: ranges.find((known) => known.value === value)?.value ?? null })
          }
        />
      </div>
      <div className="rounded-lg border bg-surface p-4">
        <ActivityPanel query={query} linkTo={linkToAttempts} whenEmpty={<NoCalls latest={latest} />} />
      </div>
      {isSuccess && (
        <p className="mt-1.5 text-xs text-muted">
          Click a bar, or drag over several, to list their calls; by keyboard ← → Shift Enter. A slice is at
          least 2 pixels high. Claims are not counted.
        </p>
      )}
    </section>
  )
}

function NoCalls({ latest }: Props) {
  if (!latest) return <span>No call was recorded in this time.</span>
  return (
    <span>
      No call was recorded in this time. The latest of all:{' '}
      <Link
        href={linkToAttempts({ attempt: latest.id })}
        className="text-accent underline underline-offset-3"
      >
        <Time instant={latest.recordedAt} precision="s" />
      </Link>
    </span>
  )
}
