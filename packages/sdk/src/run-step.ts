import { claimStep, type Wait } from './claim-step.ts'
import { completeClaim, rethrow } from './complete-claim.ts'
import { KeyCollisionError } from './errors.ts'
import { createExecutionId } from './execution-id.ts'
import type { RecordStepInput } from './graphql/generated.ts'
import { keepLease } from './keep-lease.ts'
import { produce, type StepCode } from './produce.ts'
import type { Session } from './session.ts'

export interface RunOptions {
  /** How long the claim lasts unless it is extended, which happens while the code runs; 1 to 3600. Default: 60. */
  leaseSeconds?: number
  /** False leaves an expired claim alone, for effects that must be checked by hand first. Default: true. */
  takeOver?: boolean
  /**
   * Whether to wait while another caller holds the claim: true, until the lease that it has now would be over;
   * false, not at all; a number, so many milliseconds. Default: true.
   */
  wait?: Wait
}

export type StepDraft = Omit<RecordStepInput, 'status'>

interface RunPlan<Result> extends Required<RunOptions> {
  code: StepCode<Result>
}

/** Claims the step, runs its code and records what became of it; or returns what an earlier run has stored. */
export async function runStep<Result>(
  session: Session,
  draft: StepDraft,
  { code, wait, ...lease }: RunPlan<Result>,
): Promise<Result> {
  const executionId = createExecutionId()
  const claimed = await claimStep(session, { ...pickOperation(draft), ...lease, executionId }, wait)
  const { outcome, step, claim } = claimed
  if (outcome === 'COLLIDED') throw new KeyCollisionError(claimed)
  // JSON is all that the ledger has of what the code once returned.
  if (outcome === 'DEDUPLICATED' && step.status === 'SUCCESS') return step.result as Result
  if (!claim?.token) throw new Error(`A claim was answered with ${outcome}, and without a token.`)

  const kept = keepLease(session, { claimed, token: claim.token, leaseSeconds: lease.leaseSeconds })
  const startedAt = new Date().toISOString()
  const produced = await produce(code, {
    downstreamKey: claim.downstreamKey,
    signal: kept.signal,
    executionId,
  })
  kept.stop()
  const finishedAt = new Date().toISOString()
  const completion = {
    ...draft,
    executionId,
    claimToken: claim.token,
    startedAt,
    finishedAt,
    ...produced.report,
  }

  if ('thrown' in produced)
    return rethrow(produced.thrown, completeClaim(session, completion, produced.thrown))
  await completeClaim(session, completion)
  return produced.value
}

function pickOperation(draft: StepDraft) {
  const { threadId, threadKey, name, idempotencyKey, keyScope, fingerprintFields, context, service } = draft
  return { threadId, threadKey, name, idempotencyKey, keyScope, fingerprintFields, context, service }
}
