import { type Operation, relate } from './identity.ts'
import type { CallKind, CanonicalText, Outcome, StepStatus } from './types.ts'

/** What the decision needs to know of a step that is there. */
export type KnownStep = Operation & {
  status: StepStatus
  result: CanonicalText | null
  /** The current claim while the step is in progress; afterwards the one that completed it, if one did. */
  claim: { token: string; executionId: string | null; live: boolean } | null
}

/** What earlier calls for this step came from the same execution. */
export type Earlier = { recorded: boolean; claimed: boolean; completed: boolean }

export type DecidedCall = Operation & {
  kind: CallKind
  result: CanonicalText | null
  executionId: string | null
  claimToken: string | null
  takeOver: boolean
  earlier: Earlier
}

export type Decision = {
  outcome: Outcome
  resent: boolean
  resultDiverged: boolean
  /** The holder's own claim request came again: it is given the claim that it has. */
  holdsAlready: boolean
}

type Verdict = Outcome | 'RESENT' | 'HOLDS'

const decideInProgress = (call: DecidedCall, claim: KnownStep['claim']): Verdict => {
  if (call.kind === 'RECORD') {
    if (call.claimToken !== null) return 'RECORDED'
    return claim?.live ? 'BUSY' : 'RETRIED'
  }
  if (!claim?.live) return call.takeOver ? 'TAKEN_OVER' : 'BUSY'
  return call.executionId !== null && call.executionId === claim.executionId ? 'HOLDS' : 'BUSY'
}

const isStale = (step: KnownStep, call: DecidedCall): boolean =>
  call.claimToken !== null && !(step.status === 'IN_PROGRESS' && call.claimToken === step.claim?.token)

const judge = (step: KnownStep, call: DecidedCall): Verdict => {
  if (isStale(step, call)) {
    return call.earlier.completed || call.claimToken === step.claim?.token ? 'RESENT' : 'FENCED'
  }
  const relation = relate(step, call)
  if (step.status === 'SUCCESS') return relation === 'SAME' ? 'DEDUPLICATED' : 'COLLIDED'
  if (relation === 'CONTRADICTS') return 'COLLIDED'
  if (step.status === 'IN_PROGRESS') return decideInProgress(call, step.claim)
  if (call.earlier.recorded) return 'RESENT'
  return call.kind === 'RECORD' ? 'RETRIED' : 'CLAIMED'
}

const outcomeOf = (verdict: Verdict): Outcome => {
  if (verdict === 'RESENT') return 'DEDUPLICATED'
  return verdict === 'HOLDS' ? 'CLAIMED' : verdict
}

/**
 * What a call does to a step that is there: until an operation has succeeded a caller may add to what is known
 * about it, never contradict it; once it has succeeded, every later call must say the same.
 */
export const decide = (step: KnownStep, call: DecidedCall): Decision => {
  const verdict = judge(step, call)
  const sameKind = call.kind === 'RECORD' ? call.earlier.recorded : call.earlier.claimed
  return {
    outcome: outcomeOf(verdict),
    resent: sameKind || verdict === 'RESENT',
    resultDiverged: call.result !== null && step.result !== null && call.result !== step.result,
    holdsAlready: verdict === 'HOLDS',
  }
}
