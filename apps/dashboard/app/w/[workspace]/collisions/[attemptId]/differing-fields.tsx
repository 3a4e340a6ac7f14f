'use client'

import { useState } from 'react'
import { Button } from '../../../../../components/button.tsx'
import type { Collision } from '../../../../../queries/collision.ts'
import { ComparisonRow, ComparisonSection } from './comparison-section.tsx'
import { ExactValue } from './exact-value.tsx'

type Attempt = NonNullable<Collision>['attempt']

const shownAtOnce = 50

export function DifferingFields({ attempt }: { attempt: Attempt }) {
  const [limit, setLimit] = useState(shownAtOnce)
  const { differences, outcome } = attempt
  const isSameOperation = outcome === 'DEDUPLICATED' || outcome === 'RETRIED'
  return (
    <ComparisonSection title="What differs in the context">
      {differences.length === 0 && <Note>Nothing: both say the same.</Note>}
      {differences.slice(0, limit).map((difference) => (
        <DifferingRow key={`${difference.kind} ${difference.path}`} difference={difference} />
      ))}
      {differences.length > limit && (
        <Note>
          <Button onPress={() => setLimit(limit + shownAtOnce)}>
            Show more: {differences.length - limit} differing fields are left
          </Button>
        </Note>
      )}
      {differences[0]?.path === '' && (
        <Note>There are too many differences to list them field by field.</Note>
      )}
      {differences.length > 0 && isSameOperation && (
        <Note>
          It is the same operation all the same: these fields were not compared to identify it, or were added.
        </Note>
      )}
    </ComparisonSection>
  )
}

function DifferingRow({ difference }: { difference: Attempt['differences'][number] }) {
  const { kind, path } = difference
  const name = <PathName path={path} />
  if (kind === 'moved') {
    return (
      <ComparisonRow
        name={name}
        step={<span className="text-muted">at {difference.from}</span>}
        call={<ExactValue value={difference.after} />}
        compared="moved"
      />
    )
  }
  return (
    <ComparisonRow
      name={name}
      step={kind === 'added' ? <Absent /> : <ExactValue value={difference.before} look="font-semibold" />}
      call={
        kind === 'removed' ? (
          <Absent />
        ) : (
          <ExactValue value={difference.after} look="font-semibold text-collided" />
        )
      }
      compared="differs"
    />
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
