import type {
  Attempt,
  Claim,
  Counts,
  FieldChange,
  Outcome,
  RecordStepError,
  Step,
  Thread,
} from './generated.ts'

// Each list is both what is asked for and, through its type, what callers get.
const countFields = ['calls', 'executions', 'retried', 'deduplicated', 'collided', 'fenced'] as const
const changeFields = ['path', 'before', 'after', 'beforeAbsent', 'afterAbsent'] as const
const threadFields = ['id', 'key'] as const
const stepFields = [
  'id',
  'name',
  'idempotencyKey',
  'keyKind',
  'keyScope',
  'fingerprint',
  'status',
  'context',
  'result',
  'error',
  'firstRecordedAt',
  'lastSeenAt',
] as const
const claimFields = ['token', 'expiresAt', 'downstreamKey'] as const
const attemptFields = ['id', 'outcome', 'resent', 'resultDiverged', 'afterEnd', 'recordedAt'] as const

type Picked<T, Fields extends ReadonlyArray<keyof T>> = Pick<T, Fields[number]>

/** A field in which a call differs from the step that has its key. */
export type RecordedChange = Picked<FieldChange, typeof changeFields>

/** The step as the server holds it; times are RFC 3339 in UTC. */
export type RecordedStep = Picked<Step, typeof stepFields> & {
  readonly thread: Picked<Thread, typeof threadFields>
  readonly counts: Picked<Counts, typeof countFields>
}

/** One call, as it was written down. */
export type RecordedAttempt = Picked<Attempt, typeof attemptFields> & {
  /** What this call's context says differently from the step's. */
  readonly changes: ReadonlyArray<RecordedChange>
}

export type RecordStepsAnswer = RecordPayload | RecordStepError

export interface RecordPayload {
  readonly outcome: Outcome
  readonly duplicate: boolean
  readonly step: RecordedStep
  readonly attempt: RecordedAttempt
}

export interface ClaimPayload extends RecordPayload {
  readonly claim: Picked<Claim, typeof claimFields> | null
}

const payload = `fragment Payload on RecordStepPayload {
  outcome
  duplicate
  step { ${stepFields.join(' ')} thread { ${threadFields.join(' ')} } counts { ${countFields.join(' ')} } }
  attempt { ${attemptFields.join(' ')} changes { ${changeFields.join(' ')} } }
}`

export const startThreadDocument = `mutation StartThread($input: StartThreadInput!) {
  startThread(input: $input) { thread { id } }
}`

export const addRefsDocument = `mutation AddRefs($threadId: ID!, $refs: [RefInput!]!) {
  addRefs(threadId: $threadId, refs: $refs) { id }
}`

export const endThreadDocument = `mutation EndThread($threadId: ID!, $status: ThreadEnd!, $reason: String) {
  endThread(threadId: $threadId, status: $status, reason: $reason) { id }
}`

export const recordStepDocument = `mutation RecordStep($input: RecordStepInput!) {
  recordStep(input: $input) { ...Payload }
}
${payload}`

export const recordStepsDocument = `mutation RecordSteps($input: [RecordStepInput!]!) {
  recordSteps(input: $input) { ...Payload ... on RecordStepError { code message path } }
}
${payload}`

export const claimStepDocument = `mutation ClaimStep($input: ClaimStepInput!) {
  claimStep(input: $input) { ...Payload claim { ${claimFields.join(' ')} } }
}
${payload}`

export const extendClaimDocument = `mutation ExtendClaim($claimToken: ID!, $leaseSeconds: Int!) {
  extendClaim(claimToken: $claimToken, leaseSeconds: $leaseSeconds) { expiresAt }
}`
