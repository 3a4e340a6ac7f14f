'use client'

import { useQuery } from '@tanstack/react-query'
import { EmptyState } from '../../../../components/empty-state.tsx'
import { ErrorState } from '../../../../components/error-state.tsx'
import { Inspector } from '../../../../components/inspector.tsx'
import { OutcomeBadge } from '../../../../components/outcome-badge.tsx'
import { SkeletonRows } from '../../../../components/skeleton.tsx'
import { attemptQuery } from '../../../../queries/attempt.ts'
import { AttemptDetail } from './attempt-detail.tsx'

/** One call, beside a list. `id` comes from the address, so it may be of no call at all. */
export function AttemptInspector({ id, onClose }: { id: string; onClose: () => void }) {
  const { data, error, refetch } = useQuery(attemptQuery(id))
  const attempt = data?.attempt
  const title = attempt ? (
    <span className="flex items-center gap-2">
      <OutcomeBadge outcome={attempt.outcome} />
      <span className="truncate text-muted">{attempt.step.name}</span>
    </span>
  ) : (
    'Call'
  )
  return (
    <Inspector label="Call" title={title} onClose={onClose}>
      {error && <ErrorState error={error} onRetry={refetch} />}
      {!data && !error && <SkeletonRows label="Loading the call" rows={8} />}
      {attempt && <AttemptDetail key={attempt.id} attempt={attempt} />}
      {data && !attempt && (
        <EmptyState title="No call has this id">
          It may have been of another workspace, or was removed since it was old.
        </EmptyState>
      )}
    </Inspector>
  )
}
