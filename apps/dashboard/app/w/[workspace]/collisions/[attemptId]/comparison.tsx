import { OutcomeBadge } from '../../../../../components/outcome-badge.tsx'
import { StatusBadge } from '../../../../../components/status-badge.tsx'
import type { Collision } from '../../../../../queries/collision.ts'
import { DifferingFields } from './differing-fields.tsx'
import { OriginRows } from './origin-rows.tsx'
import { ReportRows } from './report-rows.tsx'
import { SameFields } from './same-fields.tsx'
import { WholeContexts } from './whole-contexts.tsx'

/** Both operations side by side: what differs first, then the rest. */
export function Comparison({ collision }: { collision: NonNullable<Collision> }) {
  const { attempt } = collision
  const { step } = attempt
  return (
    <>
      <table
        aria-label="Both operations side by side"
        className="w-full table-fixed overflow-hidden rounded-lg border bg-surface text-left"
      >
        <thead>
          <tr className="border-b align-top max-md:grid max-md:grid-cols-2">
            <th scope="col" className="w-40 px-4 py-3 font-medium text-muted max-md:hidden">
              Field
            </th>
            <ColumnHeader name="The step as it stands">
              <StatusBadge status={step.status} />
            </ColumnHeader>
            <ColumnHeader name={attempt.outcome === 'COLLIDED' ? 'The call that collided' : 'This call'}>
              <OutcomeBadge outcome={attempt.outcome} />
            </ColumnHeader>
            <th scope="col" className="w-28 px-4 py-3 font-medium text-muted max-md:hidden">
              Compared
            </th>
          </tr>
        </thead>
        <DifferingFields attempt={attempt} />
        <ReportRows attempt={attempt} />
        <OriginRows {...collision} />
        <SameFields attempt={attempt} />
      </table>
      <WholeContexts step={step.context} call={attempt.context} />
    </>
  )
}

function ColumnHeader({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <th scope="col" className="px-4 py-3 font-normal">
      <span className="block font-semibold">{name}</span>
      <span className="text-xs text-muted">{children}</span>
    </th>
  )
}
