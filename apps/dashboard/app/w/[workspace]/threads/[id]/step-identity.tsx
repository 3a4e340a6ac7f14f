import { Field, FieldList } from '../../../../../components/field-list.tsx'
import { Identifier } from '../../../../../components/identifier.tsx'
import { InspectorSection } from '../../../../../components/inspector.tsx'
import type { StepDetailFragment } from '../../../../../queries/generated/graphql.ts'

export function StepIdentity({ step }: { step: StepDetailFragment }) {
  return (
    <InspectorSection title="Identity">
      <FieldList>
        <Field name="Key">
          <Identifier value={step.idempotencyKey} what="Key" wrap />
        </Field>
        <Field name="Kind">
          {step.keyKind === 'AUTO' ? 'Derived from name and context' : 'Given by the caller'}
        </Field>
        <Field name="Scope">
          {step.keyScope === 'THREAD' ? 'This step name in this thread' : 'This step name in the workspace'}
        </Field>
        <Field name="Fingerprint">
          <Identifier value={step.fingerprint} what="Fingerprint" wrap />
        </Field>
        <Field name="Step id">
          <Identifier value={step.id} what="Step id" />
        </Field>
      </FieldList>
    </InspectorSection>
  )
}
