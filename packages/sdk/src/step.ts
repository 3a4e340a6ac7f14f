import { copyJson } from './copy-json.ts'
import { copyReport } from './copy-report.ts'
import { ContextError, KeyCollisionError, StepBusyError } from './errors.ts'
import { createExecutionId } from './execution-id.ts'
import { expectString } from './expect-string.ts'
import type { RecordedAttempt, RecordedStep, RecordPayload } from './graphql/documents.ts'
import type { FinalStatus } from './graphql/generated.ts'
import type { StepCode } from './produce.ts'
import { type RunOptions, runStep, type StepDraft } from './run-step.ts'
import type { Session } from './session.ts'

/** What a call did, and the step as it now stands. */
export interface Recorded {
  /** `RETRIED`: an earlier run had failed. `DEDUPLICATED`: the same operation was recorded before. */
  readonly outcome: 'RECORDED' | 'RETRIED' | 'DEDUPLICATED'
  /** True when the step had been recorded before and this call changed nothing. */
  readonly duplicate: boolean
  /** The step as it stands; for a duplicate the original one, with its result. */
  readonly step: RecordedStep
  readonly attempt: RecordedAttempt
}

// What the schema's own types refuse costs a whole request, and others may travel in it: it is checked here.
const finalStatuses: readonly FinalStatus[] = ['SUCCESS', 'FAILED', 'ERROR']

/** One operation that is about to be recorded; nothing is sent before `success`, `failed` or `error`. */
export class Step {
  readonly #session: Session
  #draft: StepDraft

  /** @internal */
  constructor(session: Session, draft: StepDraft) {
    this.#session = session
    this.#draft = { ...draft, startedAt: new Date().toISOString() }
  }

  /**
   * Names the operation by an id of your own, 1 to 255 characters, e.g. the payment's.
   * Without it the server derives a key from the step's name and context.
   */
  idempotencyKey(key: string): this {
    return this.#set({ idempotencyKey: expectString(key, 'idempotencyKey') })
  }

  /** Makes the key unique in the whole workspace, so that the same key in another thread is a duplicate too. */
  workspaceKey(): this {
    return this.#set({ keyScope: 'WORKSPACE' })
  }

  /**
   * Says which context fields identify the operation, as JSON Pointers; the others may differ between calls.
   *
   * @example
   * step.addContext({ orderId, sentAt: new Date() }).identifiedBy('/orderId')
   */
  identifiedBy(...pointers: [string, ...string[]]): this {
    return this.#set({ fingerprintFields: pointers.map((pointer) => expectString(pointer, 'pointer')) })
  }

  /**
   * Says what the step is about. The object is copied; a second call adds its fields to the first one's.
   * A Date becomes RFC 3339 and an undefined property is left out; whatever else JSON cannot hold, and an
   * integer beyond ±(2^53−1), throws a ContextError that names the place.
   */
  addContext(context: object): this {
    return this.#set({ context: { ...(this.#draft.context as object), ...copyContext(context) } })
  }

  /** Adds a part of the step, with its own status (default: `SUCCESS`); it carries the present time. */
  subStep(name: string, context?: object, status: FinalStatus = 'SUCCESS'): this {
    const at = new Date().toISOString()
    if (!finalStatuses.includes(status)) throw new TypeError(`status must be ${finalStatuses.join(' or ')}`)
    const subStep = { name: expectString(name, 'name'), status, at }
    const added = context === undefined ? subStep : { ...subStep, context: copyContext(context) }
    return this.#set({ subSteps: [...(this.#draft.subSteps ?? []), added] })
  }

  /** Records in another service's name than the one given to `connect`. */
  service(name: string): this {
    return this.#set({ service: expectString(name, 'service') })
  }

  /**
   * Names the run of the code that is reported, where one run may be reported by more than one call:
   * a call with an id that the step has seen counts as sent again. Default: a new one for each call.
   */
  executionId(id: string): this {
    return this.#set({ executionId: expectString(id, 'executionId') })
  }

  /** When the step's code began. Default: when `thread.step` was called. */
  startedAt(time: Date): this {
    return this.#set({ startedAt: toRfc3339(time) })
  }

  /** When the step's code ended. Default: when `success`, `failed` or `error` is called. */
  finishedAt(time: Date): this {
    return this.#set({ finishedAt: toRfc3339(time) })
  }

  /**
   * Records that the step succeeded, once: a call that repeats it resolves as well, with `duplicate: true` and
   * the original step. Rejects with a KeyCollisionError where the key belongs to a different operation.
   *
   * @example
   * const { duplicate } = await thread.step('send_invoice').idempotencyKey(invoice.id).success({ pages: 2 })
   */
  success(result?: unknown): Promise<Recorded> {
    return this.#report('SUCCESS', 'result', result)
  }

  /**
   * Records that the operation was declined; a later run may still succeed.
   * An Error is stored as its name, message, code and causes.
   */
  failed(error?: unknown): Promise<Recorded> {
    return this.#report('FAILED', 'error', error)
  }

  /** Records that the operation broke, so that its effect is not known; otherwise like `failed`. */
  error(error?: unknown): Promise<Recorded> {
    return this.#report('ERROR', 'error', error)
  }

  /**
   * Runs the step's code unless the step has succeeded: claims the step, runs the code, and records its result as
   * `success` or what it throws as `error`. Resolves to the result; to the stored one, as JSON, where an earlier run
   * succeeded (a Date is then text, and undefined is null). Rejects with what the code throws, and with a
   *
   * - KeyCollisionError where the key belongs to a different operation; the code did not run,
   * - StepBusyError where another caller still holds the claim when `wait` is over; the code did not run,
   * - ClaimLostError where another caller took the claim over while the code ran: both may have had their effect,
   * - LedgerUnavailableError where the ledger did not answer, before the code ran or after: call `run` again.
   *
   * Nothing is recorded where the process dies: the claim expires, and the next caller runs the code again. No ledger
   * can take back what a paused or dying process has asked of another system, so hand that system `downstreamKey`.
   *
   * @example
   * const charge = await thread.step('charge_payment').idempotencyKey(payment.id).addContext({ amount: '99.99' })
   *   .run(({ downstreamKey, signal }) => provider.charge(payment, { idempotencyKey: downstreamKey, signal }))
   */
  run<Result>(code: StepCode<Result>, options: RunOptions = {}): Promise<Result> {
    const { leaseSeconds = 60, takeOver = true, wait = true } = options
    if (typeof wait !== 'boolean' && !Number.isFinite(wait)) {
      throw new TypeError('wait must be a boolean or a number of milliseconds')
    }
    if (this.#draft.executionId !== undefined) throw new TypeError('run names its execution itself')
    const draft = this.#draft
    return this.#session.call(() => runStep(this.#session, draft, { code, leaseSeconds, takeOver, wait }))
  }

  #set(fields: Partial<StepDraft>): this {
    this.#draft = { ...this.#draft, ...fields }
    return this
  }

  #report(status: FinalStatus, part: 'result' | 'error', value: unknown): Promise<Recorded> {
    const run = { executionId: createExecutionId(), finishedAt: new Date().toISOString() }
    return this.#session.call(async () => {
      const input = { ...run, ...this.#draft, status, [part]: copyReport(value, part) }
      return settle(await this.#session.record(input))
    })
  }
}

function toRfc3339(time: Date): string {
  const year = time.getUTCFullYear()
  if (year >= 1 && year <= 9999) return time.toISOString()
  throw new RangeError('A time must be a valid Date of the years 1 to 9999')
}

function copyContext(context: object): object {
  const copied = copyJson(context, 'context')
  if (typeof copied === 'object' && copied !== null && !Array.isArray(copied)) return copied
  throw new ContextError({
    code: 'CONTEXT_INVALID',
    part: 'context',
    path: '',
    problem: 'must be a plain object',
  })
}

function settle(payload: RecordPayload): Recorded {
  const { outcome } = payload
  switch (outcome) {
    case 'RECORDED':
    case 'RETRIED':
    case 'DEDUPLICATED':
      return { ...payload, outcome }
    case 'COLLIDED':
      throw new KeyCollisionError(payload)
    case 'BUSY':
      throw new StepBusyError(payload)
    default:
      throw new Error(`A call without a claim was answered with ${outcome}.`)
  }
}
