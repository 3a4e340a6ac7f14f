import { EmptyState } from '../../../../components/empty-state.tsx'
import type { AttemptFilter } from '../../../../queries/generated/graphql.ts'

/** Never a bare "no duplicates": what was looked at is said with it. */
export function NoAttempts({ filter }: { filter: AttemptFilter }) {
  if (Object.keys(filter).length === 0) {
    return (
      <EmptyState title="No call has reached the server yet">
        This page is live: calls appear as they are made.
      </EmptyState>
    )
  }
  return (
    <EmptyState title="No call matches all of these filters">
      All calls of this workspace that are kept were looked at. Remove a filter to see more.
    </EmptyState>
  )
}
