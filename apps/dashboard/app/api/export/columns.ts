import type {
  AttemptRecordFragment,
  StepRecordFragment,
  ThreadRecordFragment,
} from '../../../queries/generated/graphql.ts'

/** A field of a row, or thread.id for a field of an object in it. Lists and payloads are one column. */
export type Column<Row> = {
  [Field in keyof Row & string]: Row[Field] extends readonly unknown[]
    ? Field
    : Row[Field] extends object
      ? `${Field}.${keyof Row[Field] & string}`
      : Field
}[keyof Row & string]

const counts = [
  'counts.calls',
  'counts.executions',
  'counts.retried',
  'counts.deduplicated',
  'counts.collided',
  'counts.fenced',
] as const

export const threadColumns: readonly Column<ThreadRecordFragment>[] = [
  ...(['id', 'key', 'label', 'status', 'endReason', 'refs', 'tags', 'service'] as const),
  ...(['startedAt', 'lastActivityAt', 'endedAt', 'stepCount'] as const),
  ...counts,
]

export const stepColumns: readonly Column<StepRecordFragment>[] = [
  ...(['id', 'thread.id', 'thread.key', 'name', 'idempotencyKey', 'keyKind', 'keyScope'] as const),
  ...(['fingerprint', 'status', 'context', 'result', 'error', 'subSteps', 'service'] as const),
  ...(['startedAt', 'finishedAt', 'firstRecordedAt', 'lastSeenAt'] as const),
  ...counts,
]

export const attemptColumns: readonly Column<AttemptRecordFragment>[] = [
  ...(['id', 'thread.id', 'thread.key', 'step.id', 'step.name', 'step.idempotencyKey'] as const),
  ...(['outcome', 'status', 'context', 'result', 'error', 'executionId', 'resent'] as const),
  ...(['resultDiverged', 'afterEnd', 'changes', 'service', 'traceId'] as const),
  ...(['startedAt', 'finishedAt', 'recordedAt'] as const),
]
