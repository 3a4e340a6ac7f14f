import { StatusBadge, type StatusName } from '../../../../../components/status-badge.tsx'
import { isUnknown } from './is-unknown.ts'

type Props = { step: { status: StatusName; claim: { expiresAt: string } | null }; now: number }

/** The status of a step; in progress only while somebody may still report. */
export function StepStatus({ step, now }: Props) {
  if (!isUnknown(step, now)) return <StatusBadge status={step.status} />
  return (
    <span className="inline-flex items-center gap-1.5 align-middle whitespace-nowrap">
      <svg viewBox="0 0 16 16" aria-hidden="true" className="size-3.5 shrink-0 text-retried">
        <path
          d="M6 6.2a2 2 0 1 1 2.9 1.8c-.6.3-.9.7-.9 1.4M8 11.6v.1M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0Z"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.6"
          strokeLinecap="round"
        />
      </svg>
      Outcome unknown
    </span>
  )
}
