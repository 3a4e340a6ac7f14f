'use client'

import { useQuery } from '@tanstack/react-query'
import { EmptyState } from '../../../../components/empty-state.tsx'
import { activityProblemsQuery } from '../../../../queries/activity.ts'
import { retentionQuery } from '../../../../queries/retention.ts'
import { RemovedCalls } from '../removed-calls.tsx'
import { OverviewActivity } from './overview-activity.tsx'
import { Problems } from './problems.tsx'

/** Where an operator begins who holds no id: what happened lately, and what went wrong last. */
export function Overview() {
  const { data } = useQuery(activityProblemsQuery())
  const removed = useQuery(retentionQuery()).data?.retention.attemptsRemovedBefore
  const latest = data?.latest.nodes[0]
  if (data && !latest && !removed) {
    return (
      <EmptyState title="No call has reached the server yet">
        Record a step with the SDK or the GraphQL API, then load this page again: calls over time and the
        newest problems will stand here.
      </EmptyState>
    )
  }
  return (
    <>
      <RemovedCalls />
      <OverviewActivity latest={latest} />
      <Problems />
    </>
  )
}
