'use client'

import { useState } from 'react'
import { Button } from '../../../components/button.tsx'
import type { Collision } from '../../../queries/collision.ts'
import { ComparisonRow, ComparisonSection } from './comparison-section.tsx'
import { ExactValue } from './exact-value.tsx'

type Attempt = NonNullable<Collision>['attempt']

const shownAtOnce = 50

export function DifferingFields({ attempt }: { attempt: Attempt }) {
  const [limit, setLimit] = useState(shownAtOnce)
  const { changes, outcome } = attempt
  const isSameOperation = outcome === 'DEDUPLICATED' || outcome === 'RETRIED'
  return (
    <ComparisonSection title="What differs in the context">
      {changes.length === 0 && <Note>Nothing: both say the same.</Note>}
      {changes.slice(0, limit).map((change) => (
        <ComparisonRow
          key={change.path}
          name={<PathName path={change.path} />}
          step={change.beforeAbsent ? <Absent /> : <ExactValue value={change.before} look="font-semibold" />}
          call={
            change.afterAbsent ? (
              <Absent />
            ) : (
              <ExactValue value={change.after} look="font-semibold text-collided" />
            )
          }
          compared="differs"
        />
      ))}
      {changes.length > limit && (
        <Note>
          <Button onPress={() => setLimit(limit + shownAtOnce)}>
            Show more: {changes.length - limit} differing fields are left
          </Button>
        </Note>
      )}
      {changes[0]?.path === '' && <Note>There are too many differences to list them field by field.</Note>}
      {changes.length > 0 && isSameOperation && (
        <Note>
          It is the same operation all the same: these fields were not compared to identify it, or were added.
        </Note>
      )}
    </ComparisonSection>
  )
}

function PathName({ path }: { path: string }) {
  if (path === '') return <span className="font-semibold text-ink">The whole context</span>
  return <span className="text-code font-semibold text-ink">{path}</span>
}

function Absent() {
  return <span className="text-muted italic">absent</span>
}

function Note({ children }: { children: React.ReactNode }) {
  return (
    <tr className="border-t max-md:block">
      <td colSpan={4} className="px-4 py-2 text-muted max-md:block">
        {children}
      </td>
    </tr>
  )
}
