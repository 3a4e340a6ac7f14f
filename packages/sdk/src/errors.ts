import type { CallPart } from './copy-json.ts'
import type { RecordedAttempt, RecordedChange, RecordedStep, RecordPayload } from './graphql/documents.ts'
import type { ErrorCode } from './graphql/generated.ts'

/** Every error that the SDK throws about the ledger; tell them apart by `code`. */
export abstract class StepledgerError extends Error {
  abstract readonly code: string
}

/** A value that the ledger cannot store as it stands; thrown before anything is sent. */
export class ContextError extends StepledgerError {
  override readonly name = 'ContextError'
  readonly code: 'CONTEXT_INVALID' | 'CONTEXT_TOO_DEEP' | 'INVALID_TEXT' | 'UNSAFE_NUMBER'
  readonly part: CallPart
  /** A JSON Pointer into the value, e.g. `/items/0/price`; empty for the value itself. */
  readonly path: string

  constructor(fault: { code: ContextError['code']; part: CallPart; path: string; problem: string }) {
    super(`${fault.part}${fault.path} ${fault.problem}`)
    this.code = fault.code
    this.part = fault.part
    this.path = fault.path
  }
}

/** The key belongs to a different operation: nothing of the step was changed, and the call was written down. */
export class KeyCollisionError extends StepledgerError {
  override readonly name = 'KeyCollisionError'
  readonly code = 'KEY_COLLISION'
  /** The step that the key belongs to. */
  readonly step: RecordedStep
  readonly attempt: RecordedAttempt
  /** The fields in which the two operations differ. */
  readonly changes: ReadonlyArray<RecordedChange>

  constructor({ step, attempt }: RecordPayload) {
    const paths = attempt.changes.map((change) => change.path || 'the whole context')
    const differing = paths.length > 0 ? ` They differ in ${paths.slice(0, 5).join(', ')}.` : ''
    super(
      `The key ${JSON.stringify(step.idempotencyKey)} of step ${JSON.stringify(step.name)} ` +
        `belongs to a different operation.${differing} Give each operation a key of its own.`,
    )
    this.step = step
    this.attempt = attempt
    this.changes = attempt.changes
  }
}

/** Another caller holds the claim on the step: nothing of the step was changed. */
export class StepBusyError extends StepledgerError {
  override readonly name = 'StepBusyError'
  readonly code = 'STEP_BUSY'
  readonly step: RecordedStep
  readonly attempt: RecordedAttempt

  constructor({ step, attempt }: RecordPayload) {
    super(`Step ${JSON.stringify(step.name)} is being run by another caller.`)
    this.step = step
    this.attempt = attempt
  }
}

/**
 * The claim went to another caller before the step's code had finished. What the code produced is kept on the
 * attempt and is not the step's; its effect may have happened twice. `cause` is what the code threw, if it did.
 */
export class ClaimLostError extends StepledgerError {
  override readonly name = 'ClaimLostError'
  readonly code = 'CLAIM_LOST'
  readonly step: RecordedStep
  /** The call that reported what the code produced; on the aborted signal, the call that had won the claim. */
  readonly attempt: RecordedAttempt

  constructor({ step, attempt }: Pick<RecordPayload, 'step' | 'attempt'>, options?: ErrorOptions) {
    super(`The claim on step ${JSON.stringify(step.name)} was lost before its code had finished.`, options)
    this.step = step
    this.attempt = attempt
  }
}

/** The server refused the call: nothing was written, and sending it again will not help. */
export class LedgerRefusedError extends StepledgerError {
  override readonly name = 'LedgerRefusedError'
  /** An ErrorCode of the API, `HTTP_<status>` for an answer that is not the API's, or a GraphQL code. */
  readonly code: ErrorCode | (string & {})
  /** Where in the call, e.g. `context.amount`. */
  readonly path: string | undefined

  constructor(refusal: { code: string; message: string; path?: string | null | undefined }) {
    super(refusal.message)
    this.code = refusal.code
    this.path = refusal.path ?? undefined
  }
}

/**
 * No answer before the deadline; `cause` is the last fault. The call may have been recorded all the same:
 * make it again with the same key to learn what happened.
 */
export class LedgerUnavailableError extends StepledgerError {
  override readonly name = 'LedgerUnavailableError'
  readonly code = 'LEDGER_UNAVAILABLE'
}

/** The call was made after `ledger.close()`; nothing was sent. */
export class LedgerClosedError extends StepledgerError {
  override readonly name = 'LedgerClosedError'
  readonly code = 'LEDGER_CLOSED'

  constructor() {
    super('The ledger is closed.')
  }
}
