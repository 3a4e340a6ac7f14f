import { FilterLink } from '../../../../components/filter-link.tsx'
import type { KeyCall } from '../../../../queries/key-calls.ts'
import { AttemptMarks } from '../attempts/attempt-marks.tsx'
import { linkToCollision } from '../links.ts'

/** What the execution column does not say, and the way to a comparison where there is something to compare. */
export function KeyCallNotes({ call }: { call: KeyCall }) {
  const differs = call.outcome === 'COLLIDED' || call.resultDiverged
  return (
    <span className="flex items-center gap-2">
      <AttemptMarks attempt={{ ...call, resent: false }} />
      {differs && (
        <FilterLink href={linkToCollision(call.id)} label="Compare this call with the step">
          <span className="text-accent underline underline-offset-3">Compare</span>
        </FilterLink>
      )}
    </span>
  )
}
