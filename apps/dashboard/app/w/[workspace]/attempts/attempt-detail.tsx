import { Duration } from '../../../../components/duration.tsx'
import { FieldChanges } from '../../../../components/field-changes.tsx'
import { Field, FieldList } from '../../../../components/field-list.tsx'
import { Identifier } from '../../../../components/identifier.tsx'
import { InspectorSection } from '../../../../components/inspector.tsx'
import { StatusBadge } from '../../../../components/status-badge.tsx'
import { TimeField } from '../../../../components/time-field.tsx'
import type { Difference } from '../../../../queries/differences/difference.ts'
import type { AttemptDetailFragment } from '../../../../queries/generated/graphql.ts'
import { stringifyExact } from '../../../../queries/parse-exact.ts'
import { AttemptLinks } from './attempt-links.tsx'
import { AttemptMarks } from './attempt-marks.tsx'
import { AttemptPayload } from './attempt-payload.tsx'

type Props = { attempt: AttemptDetailFragment & { differences: Difference[] } }

/** Everything that was written down about one call. */
export function AttemptDetail({ attempt }: Props) {
  return (
    <>
      <InspectorSection title="Where it belongs">
        <AttemptLinks attempt={attempt} />
      </InspectorSection>
      {attempt.differences.length > 0 && (
        <InspectorSection title="What this call says differently">
          <FieldChanges differences={attempt.differences} printValue={stringifyExact} />
        </InspectorSection>
      )}
      <InspectorSection title="Call">
        <FieldList>
          <Field name="Reported">{attempt.status && <StatusBadge status={attempt.status} />}</Field>
          <Field name="Notes">{hasMarks(attempt) ? <AttemptMarks attempt={attempt} /> : null}</Field>
          <Field name="Service">{attempt.service}</Field>
          <Field name="Execution">
            {attempt.executionId && <Identifier value={attempt.executionId} what="Execution id" />}
          </Field>
          <Field name="Trace">
            {attempt.traceId && <Identifier value={attempt.traceId} what="Trace id" />}
          </Field>
          <Field name="Call id">
            <Identifier value={attempt.id} what="Call id" />
          </Field>
        </FieldList>
      </InspectorSection>
      <InspectorSection title="Times">
        <FieldList>
          <Field name="Recorded">
            <TimeField instant={attempt.recordedAt} />
          </Field>
          <Field name="Started">{attempt.startedAt && <TimeField instant={attempt.startedAt} />}</Field>
          <Field name="Finished">{attempt.finishedAt && <TimeField instant={attempt.finishedAt} />}</Field>
          {attempt.startedAt && attempt.finishedAt && (
            <Field name="Took">
              <Duration from={attempt.startedAt} to={attempt.finishedAt} />
            </Field>
          )}
        </FieldList>
        <p className="mt-2 text-xs text-muted">
          Recorded is the server’s clock; started and finished are the caller’s own.
        </p>
      </InspectorSection>
      <AttemptPayload title="Context" value={attempt.context} />
      <AttemptPayload title="Result" value={attempt.result} />
      <AttemptPayload title="Error" value={attempt.error} />
      <InspectorSection title="Identity">
        <FieldList>
          <Field name="Key">
            <Identifier value={attempt.step.idempotencyKey} what="Key" wrap />
          </Field>
          <Field name="Kind">
            {attempt.step.keyKind === 'AUTO' ? 'Derived from name and context' : 'Given by the caller'}
          </Field>
          <Field name="Scope">
            {attempt.step.keyScope === 'THREAD'
              ? 'This step name in this thread'
              : 'This step name in the workspace'}
          </Field>
          <Field name="Fingerprint">
            <Identifier value={attempt.step.fingerprint} what="Fingerprint" wrap />
          </Field>
        </FieldList>
        <p className="mt-2 text-xs text-muted">The fingerprint is the original step’s.</p>
      </InspectorSection>
    </>
  )
}

function hasMarks(attempt: AttemptDetailFragment) {
  return attempt.resent || attempt.resultDiverged || attempt.afterEnd
}
