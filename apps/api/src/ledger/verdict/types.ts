import type { CallKind, Counts, FinalStatus, Outcome, StepStatus } from '../types.ts'

/** Gravest first: the order in which findings are told. */
export const verdictKinds = [
  'EXECUTED_AGAIN_OTHER_RESULT',
  'KEY_REUSED',
  'TAKEN_OVER_STALE_FINISHED',
  'OUTCOME_UNKNOWN',
  'EXECUTED_AGAIN_RESULT_UNKNOWN',
  'EXECUTED_AGAIN_SAME_RESULT',
  'RETRIED',
  'RESENT',
  'NOTHING_REPEATED',
] as const

export type FindingKind = (typeof verdictKinds)[number]
export type VerdictKind = FindingKind | 'MIXED'

export type RepetitionCause =
  | 'AFTER_TIMEOUT'
  | 'AFTER_ERROR'
  | 'AFTER_FAILURE'
  | 'CLAIM_TAKEN_OVER'
  | 'CLAIM_EXPIRED'

export type UnknownReason =
  | 'IN_PROGRESS'
  | 'CLAIM_EXPIRED'
  | 'ENDED_IN_ERROR'
  | 'NEVER_REPORTED'
  | 'CONTRADICTED_ITSELF'
  | 'EXECUTIONS_NOT_NAMED'
  | 'CALLS_NOT_LOOKED_AT'

export type LimitCode =
  | 'MORE_OPERATIONS'
  | 'MORE_CALLS'
  | 'CALLS_REMOVED'
  | 'SEPARATE_OPERATIONS'
  | 'EXECUTIONS_NOT_NAMED'
  | 'SERVICE_CLOCKS'
  | 'OTHER_KEYS'
  | 'OTHER_WORKSPACES'
  | 'UNREPORTED_RUNS'

/** A step as the verdict needs it: payloads only as hashes. */
export type StepFacts = {
  id: string
  name: string
  status: StepStatus
  calls: number
  executions: number
  collided: number
  fenced: number
  hasResult: boolean
  /** Recorded first by another thread than the one that is judged. */
  ofOtherThread: boolean
  holder: string | null
  leaseOver: boolean
}

export type CallFacts = {
  id: string
  stepId: string
  /** Made by another thread than the one that is judged. */
  ofOtherThread: boolean
  number: number
  kind: CallKind
  outcome: Outcome
  status: FinalStatus | null
  executionId: string | null
  resent: boolean
  /** Equal for equal results; null for none. */
  result: string | null
  /** Names and codes that the reported error gives. */
  errorNames: string | null
  service: string | null
  startedAt: Date | null
  recordedAt: Date
}

/** Sums over all steps that were looked at. */
export type StepSums = Counts & {
  operations: number
  /** Of the thread's own steps, or of a key. */
  succeeded: number
  /** Steps that succeeded with a result. */
  results: number
  /** Different step names. */
  names: number
  /** Steps with more than their one successful or failed call. */
  remarkable: number
}

export type VerdictFacts = {
  /** A key is judged otherwise. */
  isThread: boolean
  sums: StepSums
  /** The remarkable steps, as many as were read, the gravest first. */
  steps: StepFacts[]
  /** Of these steps the first and the last calls, oldest first. */
  calls: CallFacts[]
  hasMoreOperations: boolean
  /** Where calls of that time were removed: before when, and how many of these steps'. */
  removed: { before: Date; calls: number } | null
}

export type Evidence = { attemptId: string; call: number }

export type Finding = {
  kind: FindingKind
  name: string
  operations: number
  stepId: string
  text: string
  calls: number
  executions: number
  distinctResults: number
  services: string[]
  gapMs: number | null
  gapByServiceClock: boolean
  cause: RepetitionCause | null
  unknown: UnknownReason | null
  evidence: Evidence[]
}

export type Limit = { code: LimitCode; text: string }

export type Verdict = Omit<StepSums, 'succeeded' | 'results' | 'names' | 'remarkable'> & {
  kind: VerdictKind
  kinds: FindingKind[]
  text: string
  effects: number
  distinctResults: number
  resent: number
  busy: number
  callsOfOtherThreads: number | null
  findings: Finding[]
  moreFindings: number
  notLookedAt: Limit[]
}
