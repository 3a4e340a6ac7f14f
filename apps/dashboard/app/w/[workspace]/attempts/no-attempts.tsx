import { useQuery } from '@tanstack/react-query'
import { EmptyState } from '../../../../components/empty-state.tsx'
import type { AttemptFilter } from '../../../../queries/generated/graphql.ts'
import { retentionQuery } from '../../../../queries/retention.ts'

/** Never a bare "no duplicates": what was looked at is said with it. */
export function NoAttempts({ filter }: { filter: AttemptFilter }) {
  const removed = useQuery(retentionQuery()).data?.retention.attemptsRemovedBefore
  if (Object.keys(filter).length === 0 && !removed) {
    return (
      <EmptyState title="No call has reached the server yet">
        This page is live: calls appear as they are made.
      </EmptyState>
    )
  }
  return (
    <EmptyState title={removed ? 'No call that is kept matches' : 'No call matches all of these filters'}>
      All calls of this workspace that are kept were looked at. Remove a filter to see more.
    </EmptyState>
  )
}
