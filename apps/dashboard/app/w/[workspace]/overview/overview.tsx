'use client'

import { useQuery } from '@tanstack/react-query'
import { EmptyState } from '../../../../components/empty-state.tsx'
import { activityProblemsQuery } from '../../../../queries/activity.ts'
import { OverviewActivity } from './overview-activity.tsx'
import { Problems } from './problems.tsx'

/** Where an operator begins who holds no id: what happened lately, and what went wrong last. */
export function Overview() {
  const { data } = useQuery(activityProblemsQuery())
  const latest = data?.latest.nodes[0]
  if (data && !latest) {
    return (
      <EmptyState title="No call has reached the server yet">
        Record a step with the SDK or the GraphQL API, then load this page again: calls over time and the
        newest problems will stand here.
      </EmptyState>
    )
  }
  return (
    <>
      <OverviewActivity latest={latest} />
      <Problems />
    </>
  )
}
