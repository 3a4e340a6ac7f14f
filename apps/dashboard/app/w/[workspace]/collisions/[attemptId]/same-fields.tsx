import { Identifier } from '../../../../../components/identifier.tsx'
import type { Collision } from '../../../../../queries/collision.ts'
import { ComparisonSection, RowName } from './comparison-section.tsx'
import { ExactValue } from './exact-value.tsx'
import { listSameFields } from './list-same-fields.ts'

type Attempt = NonNullable<Collision>['attempt']

const shown = 20

/** The rest: the key, and what both contexts say alike. */
export function SameFields({ attempt }: { attempt: Attempt }) {
  const { step } = attempt
  const fields = listSameFields(step.context, attempt.differences)
  return (
    <ComparisonSection title="The same in both">
      <SameRow name="Step">{step.name}</SameRow>
      <SameRow name="Key">
        <Identifier value={step.idempotencyKey} what="Key" wrap />
        <span className="block text-xs text-muted">
          {step.keyKind === 'AUTO' ? 'Derived from name and context' : 'Given by the caller'}, unique in{' '}
          {step.keyScope === 'THREAD' ? 'the thread' : 'the workspace'}
        </span>
      </SameRow>
      {fields.slice(0, shown).map(([path, value]) => (
        <SameRow key={path} name={<span className="text-code">{path}</span>}>
          <ExactValue value={value} />
        </SameRow>
      ))}
      {fields.length > shown && (
        <SameRow name="">{fields.length - shown} more fields: see both contexts below</SameRow>
      )}
    </ComparisonSection>
  )
}

function SameRow({ name, children }: { name: React.ReactNode; children: React.ReactNode }) {
  return (
    <tr className="border-t align-baseline max-md:block">
      <RowName>{name}</RowName>
      <td colSpan={2} className="px-4 py-2 wrap-anywhere max-md:block">
        {children}
      </td>
      <td className="px-4 py-2 text-xs text-muted max-md:hidden">= same</td>
    </tr>
  )
}
