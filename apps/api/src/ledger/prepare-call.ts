import { checkKey, checkLabel, checkName, checkText } from './check-text.ts'
import { LedgerError } from './errors.ts'
import { checkPointers, fingerprintOf, keyOf } from './identity.ts'
import { canonicalPayload } from './payload.ts'
import type {
  CallKind,
  CanonicalText,
  ClaimStepInput,
  FinalStatus,
  JsonValue,
  KeyKind,
  KeyScope,
  RecordStepInput,
  SubStepInput,
} from './types.ts'

/** A call that was found good: canonical, with its identity. */
export type Call = {
  kind: CallKind
  threadId: string | null
  threadKey: string | null
  name: string
  keyScope: KeyScope
  keyKind: KeyKind
  key: string
  fingerprint: string
  fields: readonly string[] | null
  /** Null for a claim. */
  status: FinalStatus | null
  context: CanonicalText
  result: CanonicalText | null
  error: CanonicalText | null
  subSteps: CanonicalText | null
  executionId: string | null
  service: string | null
  traceId: string | null
  startedAt: Date | null
  finishedAt: Date | null
  /** Proves that the caller holds the claim that it completes. */
  claimToken: string | null
  /** Seconds; null for a record. */
  leaseSeconds: number | null
  takeOver: boolean
}

const mostFields = 64
const mostSubSteps = 200
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

export const isUuid = (text: string): boolean => uuid.test(text)

const checkThread = ({ threadId, threadKey }: RecordStepInput | ClaimStepInput): void => {
  if ((threadId == null) === (threadKey == null)) {
    throw new LedgerError('BAD_USER_INPUT', 'Give exactly one of threadId and threadKey.', 'threadId')
  }
  if (threadKey != null) checkKey(threadKey, 'threadKey')
  if (threadId != null && !isUuid(threadId)) throw threadNotFound()
}

export const threadNotFound = (): LedgerError =>
  new LedgerError('THREAD_NOT_FOUND', 'There is no such thread in this workspace.', 'threadId')

const checkContext = (context: JsonValue): { [key: string]: JsonValue } => {
  if (typeof context === 'object' && context !== null && !Array.isArray(context)) return context
  // A marked number is the more helpful refusal.
  canonicalPayload(context, 'context')
  throw new LedgerError('CONTEXT_INVALID', 'context must be a JSON object.', 'context')
}

const checkFields = (fields: readonly string[]): void => {
  if (fields.length > mostFields) {
    throw new LedgerError(
      'CONTEXT_INVALID',
      `At most ${mostFields} fingerprintFields are allowed.`,
      'fingerprintFields',
    )
  }
  for (const [index, field] of fields.entries()) checkText(field, `fingerprintFields.${index}`)
  checkPointers(fields, 'fingerprintFields')
}

const prepareSubSteps = (subSteps: readonly SubStepInput[]): CanonicalText => {
  if (subSteps.length > mostSubSteps) {
    throw new LedgerError('BAD_USER_INPUT', `At most ${mostSubSteps} subSteps are allowed.`, 'subSteps')
  }
  for (const [index, subStep] of subSteps.entries()) checkName(subStep.name, `subSteps.${index}.name`)
  const plain = subSteps.map(({ name, status, context, at }) => ({
    name,
    status,
    ...(context != null && { context }),
    ...(at && { at: at.toISOString() }),
  }))
  return canonicalPayload(plain, 'subSteps')
}

const optionalPayload = (value: JsonValue | null | undefined, path: string): CanonicalText | null =>
  value == null ? null : canonicalPayload(value, path)

type Own = Pick<
  Call,
  | 'kind'
  | 'status'
  | 'result'
  | 'error'
  | 'subSteps'
  | 'startedAt'
  | 'finishedAt'
  | 'claimToken'
  | 'leaseSeconds'
  | 'takeOver'
>

/** The order of its checks is that of the schema. One literal, since there is one of these for each call that comes in. */
const prepareCall = (input: RecordStepInput | ClaimStepInput, readOwn: () => Own): Call => {
  checkThread(input)
  checkName(input.name, 'name')
  if (input.idempotencyKey != null) checkKey(input.idempotencyKey, 'idempotencyKey')
  if (input.executionId != null) checkLabel(input.executionId, 'executionId', 255)
  if (input.service != null) checkLabel(input.service, 'service', 200)
  const fields = input.fingerprintFields ?? null
  if (fields) checkFields(fields)
  const object = checkContext(input.context ?? {})
  const context = canonicalPayload(object, 'context')
  const fingerprint = fingerprintOf(input.name, object, context, fields)
  const { keyKind, key } = keyOf(input.idempotencyKey, fingerprint)
  const own = readOwn()
  return {
    kind: own.kind,
    threadId: input.threadId?.toLowerCase() ?? null,
    threadKey: input.threadKey ?? null,
    name: input.name,
    keyScope: input.keyScope ?? 'THREAD',
    keyKind,
    key,
    fingerprint,
    fields,
    status: own.status,
    context,
    result: own.result,
    error: own.error,
    subSteps: own.subSteps,
    executionId: input.executionId ?? null,
    service: input.service ?? null,
    traceId: input.traceId ?? null,
    startedAt: own.startedAt,
    finishedAt: own.finishedAt,
    claimToken: own.claimToken,
    leaseSeconds: own.leaseSeconds,
    takeOver: own.takeOver,
  }
}

/** Checks a recordStep call and derives its identity. Throws the LedgerError that says what to mend. */
export const prepareRecord = (input: RecordStepInput): Call =>
  prepareCall(input, () => ({
    kind: 'RECORD',
    status: input.status,
    result: optionalPayload(input.result, 'result'),
    error: optionalPayload(input.error, 'error'),
    subSteps: input.subSteps?.length ? prepareSubSteps(input.subSteps) : null,
    startedAt: input.startedAt ?? null,
    finishedAt: input.finishedAt ?? null,
    claimToken: input.claimToken ?? null,
    leaseSeconds: null,
    takeOver: false,
  }))

export const checkLease = (seconds: number): void => {
  if (seconds >= 1 && seconds <= 3_600) return
  throw new LedgerError('BAD_USER_INPUT', 'leaseSeconds must be from 1 to 3600.', 'leaseSeconds')
}

/** Checks a claimStep call and derives its identity. */
export const prepareClaim = (input: ClaimStepInput): Call => {
  checkLease(input.leaseSeconds)
  return prepareCall(input, () => ({
    kind: 'CLAIM',
    status: null,
    result: null,
    error: null,
    subSteps: null,
    startedAt: null,
    finishedAt: null,
    claimToken: null,
    leaseSeconds: input.leaseSeconds,
    takeOver: input.takeOver,
  }))
}
