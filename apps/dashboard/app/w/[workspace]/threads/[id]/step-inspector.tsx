'use client'

import { useQuery } from '@tanstack/react-query'
import { EmptyState } from '../../../../../components/empty-state.tsx'
import { ErrorState } from '../../../../../components/error-state.tsx'
import { Inspector } from '../../../../../components/inspector.tsx'
import { SkeletonRows } from '../../../../../components/skeleton.tsx'
import { threadStepQuery } from '../../../../../queries/thread.ts'
import { StepDetail } from './step-detail.tsx'
import { StepStatus } from './step-status.tsx'

type Props = { id: string; now: number; onClose: () => void }

/** One step, beside the timeline. `id` comes from the address, so it may be of no step at all. */
export function StepInspector({ id, now, onClose }: Props) {
  const { data, error, refetch } = useQuery(threadStepQuery(id))
  const step = data?.step
  const title = step ? (
    <span className="flex items-center gap-3">
      <span className="truncate font-medium">{step.name}</span>
      <span className="text-muted">
        <StepStatus step={step} now={now} />
      </span>
    </span>
  ) : (
    'Step'
  )
  return (
    <Inspector label="Step" title={title} onClose={onClose}>
      {error && <ErrorState error={error} onRetry={refetch} />}
      {!data && !error && <SkeletonRows label="Loading the step" rows={8} />}
      {step && <StepDetail key={step.id} step={step} now={now} />}
      {data && !step && (
        <EmptyState title="No step has this id">It may have been of another workspace.</EmptyState>
      )}
    </Inspector>
  )
}
