import { Count } from '../../../../../components/count.tsx'
import { Duration } from '../../../../../components/duration.tsx'
import { Field, FieldList } from '../../../../../components/field-list.tsx'
import { formatInteger } from '../../../../../components/format-number.ts'
import { Identifier } from '../../../../../components/identifier.tsx'
import { InspectorSection } from '../../../../../components/inspector.tsx'
import { Link } from '../../../../../components/link.tsx'
import { PayloadView } from '../../../../../components/payload/payload-view.tsx'
import { StatusBadge } from '../../../../../components/status-badge.tsx'
import { TimeField } from '../../../../../components/time-field.tsx'
import type { StepDetailFragment } from '../../../../../queries/generated/graphql.ts'
import { AttemptPayload } from '../../attempts/attempt-payload.tsx'
import { linkToAttempts, linkToKey } from '../../links.ts'
import { describeClaim } from './describe-claim.ts'
import { StepIdentity } from './step-identity.tsx'

type Props = { step: StepDetailFragment; now: number }

/** The step as it stands: what it is about, what it came to, and under which key. */
export function StepDetail({ step, now }: Props) {
  return (
    <>
      <InspectorSection title="Calls for this step">
        <FieldList>
          <Field name="Calls">
            <Count value={step.counts.calls} />
          </Field>
          <Field name="Executions">
            <Count value={step.counts.executions} />
          </Field>
          <Field name="Retried">
            <Count value={step.counts.retried} color="text-retried" />
          </Field>
          <Field name="Deduplicated">
            <Count value={step.counts.deduplicated} color="text-deduplicated" />
          </Field>
          <Field name="Collided">
            <Count value={step.counts.collided} color="text-collided" />
          </Field>
          <Field name="Fenced">
            <Count value={step.counts.fenced} color="text-fenced" />
          </Field>
        </FieldList>
        {step.removedAttempts > 0 && (
          <p className="mt-2 text-xs text-muted">
            The first {formatInteger(step.removedAttempts)} of them were removed since they were old. What the
            step came to is kept below.
          </p>
        )}
        <p className="mt-3 flex flex-wrap gap-x-4 gap-y-1 text-accent">
          <Link
            prefetch={false}
            className="underline-offset-3 hover:underline"
            href={linkToKey(step.idempotencyKey, step.name)}
          >
            All under this key
          </Link>
          <Link
            prefetch={false}
            className="underline-offset-3 hover:underline"
            href={linkToAttempts({ stepId: step.id })}
          >
            Its calls as a list
          </Link>
        </p>
      </InspectorSection>
      {step.claim && (
        <InspectorSection title="Claim">
          <p className="mb-2 font-medium">{describeClaim(step.claim, now)}</p>
          <FieldList>
            <Field name="Holder">{step.claim.holder}</Field>
            <Field name="Expires">
              <TimeField instant={step.claim.expiresAt} />
            </Field>
            <Field name="Downstream key">
              <Identifier value={step.claim.downstreamKey} what="Downstream key" wrap />
            </Field>
          </FieldList>
        </InspectorSection>
      )}
      <AttemptPayload title="Context" value={step.context} />
      <AttemptPayload title="Result" value={step.result} />
      <AttemptPayload title="Error" value={step.error} />
      <StepTimes step={step} />
      {step.subSteps.map((part, index) => (
        <SubStep key={index} part={part} title={`Sub-step ${index + 1}: ${part.name}`} />
      ))}
      <StepIdentity step={step} />
    </>
  )
}

function SubStep({ part, title }: { part: StepDetailFragment['subSteps'][number]; title: string }) {
  return (
    <InspectorSection title={title}>
      <p className="flex flex-wrap gap-x-3">
        <StatusBadge status={part.status} /> {part.at && <TimeField instant={part.at} />}
      </p>
      {part.context !== null && (
        <div className="mt-2">
          <PayloadView title={`Context of ${part.name}`} value={part.context} />
        </div>
      )}
    </InspectorSection>
  )
}

function StepTimes({ step }: { step: StepDetailFragment }) {
  return (
    <InspectorSection title="Times">
      <FieldList>
        <Field name="Started">{step.startedAt && <TimeField instant={step.startedAt} />}</Field>
        <Field name="Finished">{step.finishedAt && <TimeField instant={step.finishedAt} />}</Field>
        {step.startedAt && step.finishedAt && (
          <Field name="Took">
            <Duration from={step.startedAt} to={step.finishedAt} />
          </Field>
        )}
        <Field name="First recorded">
          <TimeField instant={step.firstRecordedAt} />
        </Field>
        <Field name="Last call">
          <TimeField instant={step.lastSeenAt} />
        </Field>
        <Field name="Service">{step.service}</Field>
      </FieldList>
      <p className="mt-2 text-xs text-muted">
        Started and finished are the service’s own clock; the others are the server’s.
      </p>
    </InspectorSection>
  )
}
