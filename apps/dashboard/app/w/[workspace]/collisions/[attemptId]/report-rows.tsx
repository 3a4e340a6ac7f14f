import { StatusBadge } from '../../../../../components/status-badge.tsx'
import type { Collision } from '../../../../../queries/collision.ts'
import { stringifyExact } from '../../../../../queries/parse-exact.ts'
import { type Compared, ComparisonRow, ComparisonSection } from './comparison-section.tsx'
import { ExactValue } from './exact-value.tsx'

/** What each of the two reported. */
export function ReportRows({ attempt }: { attempt: NonNullable<Collision>['attempt'] }) {
  const { step } = attempt
  const hasError = step.error !== null || attempt.error !== null
  return (
    <ComparisonSection title="What was reported">
      <ComparisonRow
        name="Status"
        step={<StatusBadge status={step.status} />}
        call={attempt.status && <StatusBadge status={attempt.status} />}
        compared={attempt.status && compare(step.status, attempt.status)}
      />
      <ComparisonRow
        name="Result"
        step={step.result !== null && <ExactValue value={step.result} />}
        call={attempt.result !== null && <ExactValue value={attempt.result} />}
        compared={compare(step.result, attempt.result)}
      />
      {hasError && (
        <ComparisonRow
          name="Error"
          step={step.error !== null && <ExactValue value={step.error} />}
          call={attempt.error !== null && <ExactValue value={attempt.error} />}
          compared={compare(step.error, attempt.error)}
        />
      )}
    </ComparisonSection>
  )
}

/** Both come in canonical form, so that equal texts are equal values. */
function compare(step: unknown, call: unknown): Compared {
  if (step === null && call === null) return null
  return stringifyExact(step) === stringifyExact(call) ? 'same' : 'differs'
}
