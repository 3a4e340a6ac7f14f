'use client'

import { useQuery } from '@tanstack/react-query'
import { useQueryStates } from 'nuqs'
import { DataTable } from '../../../../components/data-table.tsx'
import { EmptyState } from '../../../../components/empty-state.tsx'
import { ErrorState } from '../../../../components/error-state.tsx'
import { FilterBar } from '../../../../components/filter-bar.tsx'
import { PageHeader } from '../../../../components/page-header.tsx'
import { Pager } from '../../../../components/pager.tsx'
import { SkeletonRows } from '../../../../components/skeleton.tsx'
import { threadsQuery } from '../../../../queries/threads.ts'
import { fromFilterValues, toFilterValues } from '../lists/filter-values.ts'
import { ListExport } from '../lists/list-export.tsx'
import { goNewer, goOlder } from '../lists/page-trail.ts'
import { threadColumns } from './columns.tsx'
import { threadFields } from './fields.ts'
import { buildThreadFilter, describeThreadList, threadsSearch } from './search.ts'
import { ThreadsActivity } from './threads-activity.tsx'

export function ThreadsView() {
  const [search, setSearch] = useQueryStates(threadsSearch, { history: 'push' })
  const filter = buildThreadFilter(search)
  const trail = search.after ?? []
  const { data, error, refetch, isPlaceholderData } = useQuery(threadsQuery(filter, trail.at(-1) ?? null))
  const threads = data?.threads
  const isFiltered = Object.keys(filter).length > 0

  return (
    <>
      <PageHeader title="Threads">
        <ListExport
          lists={[['threads', describeThreadList(search)]]}
          note="All threads that the filters let through, on every page."
        />
      </PageHeader>
      <FilterBar
        fields={threadFields}
        values={toFilterValues(search, threadsSearch)}
        onChange={(changes) => setSearch({ ...fromFilterValues(changes, threadsSearch), after: null })}
      />
      <div className="min-h-0 flex-1 overflow-auto">
        <ThreadsActivity search={search} filter={filter} />
        {error && <ErrorState error={error} onRetry={refetch} />}
        {!threads && !error && <SkeletonRows label="Loading threads" />}
        {threads && !error && threads.nodes.length > 0 && (
          <DataTable
            label="Threads, newest first"
            columns={threadColumns}
            rows={threads.nodes}
            getRowId={(thread) => thread.id}
            busy={isPlaceholderData}
            minWidth="md:min-w-295"
          />
        )}
        {threads && !error && threads.nodes.length === 0 && <NoThreads isFiltered={isFiltered} />}
      </div>
      {threads && !error && (
        <Pager
          shown={threads.nodes.length}
          total={threads.countUpTo10k}
          what="threads"
          depth={trail.length}
          hasOlder={threads.pageInfo.hasNextPage}
          onNewer={() => setSearch({ after: goNewer(trail) })}
          onOlder={() => setSearch({ after: goOlder(trail, threads.pageInfo.endCursor ?? '') })}
        />
      )}
    </>
  )
}

function NoThreads({ isFiltered }: { isFiltered: boolean }) {
  if (isFiltered)
    return (
      <EmptyState title="No thread matches all of these filters">Remove one of them to see more.</EmptyState>
    )
  return (
    <EmptyState title="No thread has been recorded yet">
      A thread is one run of a workflow. It starts with the first step that is recorded for its key, with the
      SDK or the GraphQL API.
    </EmptyState>
  )
}
