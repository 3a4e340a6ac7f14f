'use client'

import { useQuery } from '@tanstack/react-query'
import { useQueryStates } from 'nuqs'
import { DataTable } from '../../../../../components/data-table.tsx'
import { EmptyState } from '../../../../../components/empty-state.tsx'
import { ErrorState } from '../../../../../components/error-state.tsx'
import { FilterBar } from '../../../../../components/filter-bar.tsx'
import { PageHeader } from '../../../../../components/page-header.tsx'
import { Pager } from '../../../../../components/pager.tsx'
import { SkeletonRows } from '../../../../../components/skeleton.tsx'
import { auditLogQuery, membersQuery } from '../../../../../queries/settings.ts'
import { fromFilterValues, toFilterValues } from '../../lists/filter-values.ts'
import { goNewer, goOlder } from '../../lists/page-trail.ts'
import { auditColumns } from './columns.tsx'
import { buildAuditFields } from './fields.ts'
import { auditSearch, buildAuditFilter } from './search.ts'

export function AuditView() {
  const [search, setSearch] = useQueryStates(auditSearch, { history: 'push' })
  const trail = search.after ?? []
  const filter = buildAuditFilter(search)
  const { data, error, refetch, isPlaceholderData } = useQuery(auditLogQuery(filter, trail.at(-1) ?? null))
  const { data: people } = useQuery(membersQuery())
  const entries = error ? undefined : data
  return (
    <>
      <PageHeader title="Audit log" note="what people did in this workspace" />
      <FilterBar
        fields={buildAuditFields(people?.members ?? [])}
        values={toFilterValues(search, auditSearch)}
        onChange={(changes) => setSearch({ ...fromFilterValues(changes, auditSearch), after: null })}
      />
      {/* Nothing in a row takes the focus: who scrolls by keyboard needs a place for it. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      <section aria-label="Entries" tabIndex={0} className="min-h-0 flex-1 overflow-auto">
        {error && <ErrorState error={error} onRetry={refetch} />}
        {!entries && !error && <SkeletonRows label="Loading the audit log" />}
        {entries && entries.nodes.length > 0 && (
          <DataTable
            label="Audit log, newest first"
            columns={auditColumns}
            rows={entries.nodes}
            getRowId={({ id }) => id}
            busy={isPlaceholderData}
          />
        )}
        {entries?.nodes.length === 0 && (
          <EmptyState title="Nothing that anybody did matches">
            What people do is written down here and never removed. What services record is under Attempts.
          </EmptyState>
        )}
      </section>
      {entries && (
        <Pager
          shown={entries.nodes.length}
          what="entries"
          depth={trail.length}
          hasOlder={entries.pageInfo.hasNextPage}
          onNewer={() => setSearch({ after: goNewer(trail) })}
          onOlder={() => setSearch({ after: goOlder(trail, entries.pageInfo.endCursor ?? '') })}
        />
      )}
    </>
  )
}
