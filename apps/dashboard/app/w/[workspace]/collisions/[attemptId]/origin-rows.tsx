import { formatDuration } from '../../../../../components/format-number.ts'
import { Identifier } from '../../../../../components/identifier.tsx'
import { Link } from '../../../../../components/link.tsx'
import { TimeField } from '../../../../../components/time-field.tsx'
import type { Collision } from '../../../../../queries/collision.ts'
import { linkToThread } from '../../links.ts'
import { nameThread } from '../../lookup/lookup-hit.ts'
import { type Compared, ComparisonRow, ComparisonSection } from './comparison-section.tsx'

/** Who said so, when, and by which run. The step's side is the call that made it what it is. */
export function OriginRows({ attempt, original }: NonNullable<Collision>) {
  const { step, thread } = attempt
  const firstAt = original?.recordedAt ?? step.firstRecordedAt
  const gap = Date.parse(attempt.recordedAt) - Date.parse(firstAt)
  return (
    <ComparisonSection title="Who and when">
      <ComparisonRow
        name="Service"
        step={original?.service ?? step.service}
        call={attempt.service}
        compared={compare(original?.service ?? step.service, attempt.service)}
      />
      <ComparisonRow
        name="Recorded"
        step={<TimeField instant={firstAt} />}
        call={
          <>
            <TimeField instant={attempt.recordedAt} />
            <span className="numeric block text-xs text-muted">
              {formatDuration(Math.abs(gap))} {gap < 0 ? 'earlier' : 'later'}
            </span>
          </>
        }
        compared={null}
      />
      <ComparisonRow
        name="Execution"
        step={original?.executionId && <Identifier value={original.executionId} what="Execution id" />}
        call={attempt.executionId && <Identifier value={attempt.executionId} what="Execution id" />}
        compared={compare(original?.executionId ?? null, attempt.executionId)}
      />
      <ComparisonRow
        name="Trace"
        step={original?.traceId && <Identifier value={original.traceId} what="Trace id" />}
        call={attempt.traceId && <Identifier value={attempt.traceId} what="Trace id" />}
        compared={compare(original?.traceId ?? null, attempt.traceId)}
      />
      <ComparisonRow
        name="Thread"
        step={<ThreadLink thread={step.thread} focus={{ step: step.id }} />}
        call={<ThreadLink thread={thread} focus={{ step: step.id, attempt: attempt.id }} />}
        compared={compare(step.thread.id, thread.id)}
      />
    </ComparisonSection>
  )
}

type ThreadLinkProps = {
  thread: { id: string; label: string | null; key: string | null }
  focus: { step: string; attempt?: string }
}

function ThreadLink({ thread, focus }: ThreadLinkProps) {
  return (
    <Link
      href={linkToThread(thread.id, focus)}
      prefetch={false}
      className="text-accent underline underline-offset-3"
    >
      {nameThread(thread)}
    </Link>
  )
}

/** A side that is not known is not compared. */
function compare(step: string | null, call: string | null): Compared {
  if (step === null || call === null) return null
  return step === call ? 'same' : 'other'
}
