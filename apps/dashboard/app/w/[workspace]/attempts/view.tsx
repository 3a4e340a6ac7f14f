'use client'

import { useQuery } from '@tanstack/react-query'
import { useQueryStates } from 'nuqs'
import { useMemo } from 'react'
import { DataTable } from '../../../../components/data-table.tsx'
import { ErrorState } from '../../../../components/error-state.tsx'
import { FilterBar } from '../../../../components/filter-bar.tsx'
import { historyOfChoice } from '../../../../components/history-of-choice.ts'
import { LiveBadge } from '../../../../components/live-badge.tsx'
import { NewRowsPill } from '../../../../components/new-rows-pill.tsx'
import { PageHeader } from '../../../../components/page-header.tsx'
import { Pager } from '../../../../components/pager.tsx'
import { SkeletonRows } from '../../../../components/skeleton.tsx'
import { attemptsQuery } from '../../../../queries/attempts.ts'
import { fromFilterValues, toFilterValues } from '../lists/filter-values.ts'
import { ListExport } from '../lists/list-export.tsx'
import { goNewer, goOlder } from '../lists/page-trail.ts'
import { RemovedCalls } from '../removed-calls.tsx'
import { AttemptInspector } from './attempt-inspector.tsx'
import { AttemptsActivity } from './attempts-activity.tsx'
import { buildAttemptColumns } from './columns.tsx'
import { attemptFields } from './fields.ts'
import { NoAttempts } from './no-attempts.tsx'
import { attemptsSearch, buildAttemptFilter, describeAttemptList } from './search.ts'
import { titleOf } from './title.ts'
import { useNewAttempts } from './use-new-attempts.ts'

export function AttemptsView() {
  const [search, setSearch] = useQueryStates(attemptsSearch, { history: 'push' })
  const filter = buildAttemptFilter(search)
  const trail = search.after ?? []
  const { data, error, refetch, isPlaceholderData } = useQuery(attemptsQuery(filter, trail.at(-1) ?? null))
  const attempts = error ? undefined : data?.attempts
  const live = useNewAttempts({
    filter,
    rows: attempts?.nodes ?? [],
    enabled: attempts !== undefined && trail.length === 0 && !isPlaceholderData,
  })
  const isOpen = search.attempt !== null
  const columns = useMemo(
    () => buildAttemptColumns((attempt) => setSearch({ attempt }, { history: historyOfChoice(isOpen) })),
    [setSearch, isOpen],
  )

  return (
    <>
      <PageHeader title={titleOf(search.outcome)}>
        <LiveBadge state={live.state} {...(trail.length > 0 && { reason: 'Only the newest page is live' })} />
        <ListExport
          lists={[['attempts', describeAttemptList(search)]]}
          note="All calls that the filters let through, on every page."
        />
      </PageHeader>
      <FilterBar
        fields={attemptFields}
        values={toFilterValues(search, attemptsSearch)}
        onChange={(changes) => setSearch({ ...fromFilterValues(changes, attemptsSearch), after: null })}
      />
      <div className="relative flex min-h-0 flex-1">
        <div className="relative flex min-w-0 flex-1 flex-col">
          <NewRowsPill count={live.count} more={live.more} onPress={live.showNew} />
          <div ref={live.scroller} className="@container min-h-0 flex-1 overflow-auto">
            <RemovedCalls />
            <AttemptsActivity search={search} filter={filter} />
            {error && <ErrorState error={error} onRetry={refetch} />}
            {!attempts && !error && <SkeletonRows label="Loading calls" />}
            {attempts?.nodes.length === 0 && <NoAttempts filter={filter} />}
            {attempts && attempts.nodes.length > 0 && (
              <DataTable
                label="Calls, newest first"
                columns={columns}
                rows={attempts.nodes}
                getRowId={(attempt) => attempt.id}
                activeId={search.attempt}
                busy={isPlaceholderData}
                minWidth="md:min-w-180"
                onMove={(attempt) => search.attempt && setSearch({ attempt }, { history: 'replace' })}
              />
            )}
          </div>
          {attempts && (
            <Pager
              shown={attempts.nodes.length}
              total={attempts.countUpTo10k}
              what="calls"
              depth={trail.length}
              hasOlder={attempts.pageInfo.hasNextPage}
              onNewer={() => setSearch({ after: goNewer(trail) })}
              onOlder={() => setSearch({ after: goOlder(trail, attempts.pageInfo.endCursor ?? '') })}
            />
          )}
        </div>
        {search.attempt && (
          <AttemptInspector
            id={search.attempt}
            onClose={() => setSearch({ attempt: null }, { history: 'replace' })}
          />
        )}
      </div>
    </>
  )
}
