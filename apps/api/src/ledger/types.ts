import type postgres from 'postgres'

/** A pool, or a transaction of one. It is handed in: the ledger opens no connection of its own. */
export type Sql = postgres.Sql

export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue }

/** RFC 8785 canonical JSON text. */
export type CanonicalText = string

export type Outcome =
  | 'RECORDED'
  | 'RETRIED'
  | 'DEDUPLICATED'
  | 'COLLIDED'
  | 'CLAIMED'
  | 'TAKEN_OVER'
  | 'BUSY'
  | 'FENCED'
export type FinalStatus = 'SUCCESS' | 'FAILED' | 'ERROR'
export type StepStatus = 'IN_PROGRESS' | FinalStatus
export type ThreadStatus = 'ACTIVE' | 'COMPLETED' | 'CANCELLED'
export type KeyScope = 'THREAD' | 'WORKSPACE'
export type KeyKind = 'AUTO' | 'MANUAL'
export type CallKind = 'RECORD' | 'CLAIM'

/** The workspace that a caller's API key belongs to. Every verb and every query takes it, and sees nothing else. */
export type Workspace = { id: number }

export type Counts = {
  calls: number
  executions: number
  retried: number
  deduplicated: number
  collided: number
  fenced: number
}

export type Ref = { key: string; value: string }

export type Thread = {
  id: string
  key: string | null
  label: string | null
  status: ThreadStatus
  endReason: string | null
  tags: string[]
  service: string | null
  startedAt: Date
  endedAt: Date | null
}

/** `token` is set only in the answer to its holder. */
export type Claim = {
  token: string | null
  holder: string | null
  expiresAt: Date
  downstreamKey: string
}

export type Step = {
  id: string
  threadId: string
  name: string
  idempotencyKey: string
  keyKind: KeyKind
  keyScope: KeyScope
  fingerprint: string
  status: StepStatus
  context: CanonicalText
  result: CanonicalText | null
  error: CanonicalText | null
  /** Canonical text of an array of { name, status, context, at }. */
  subSteps: CanonicalText | null
  service: string | null
  startedAt: Date | null
  finishedAt: Date | null
  firstRecordedAt: Date
  lastSeenAt: Date
  counts: Counts
  claim: Claim | null
}

export type Attempt = {
  id: string
  threadId: string
  stepId: string
  /** 1 for the first call of its step, and on without a gap. */
  number: number
  kind: CallKind
  outcome: Outcome
  status: FinalStatus | null
  context: CanonicalText
  result: CanonicalText | null
  error: CanonicalText | null
  executionId: string | null
  resent: boolean
  resultDiverged: boolean
  afterEnd: boolean
  /** Canonical text of an array of { path, before, after }, a missing side left out. Null when nothing differs. */
  changes: CanonicalText | null
  service: string | null
  traceId: string | null
  startedAt: Date | null
  finishedAt: Date | null
  recordedAt: Date
}

/** What became of a call that was written down. */
export type CallResult = {
  outcome: Outcome
  duplicate: boolean
  step: Step
  attempt: Attempt
  claim: Claim | null
}

export type SubStepInput = {
  name: string
  status: FinalStatus
  context?: JsonValue | null | undefined
  at?: Date | null | undefined
}

type StepInput = {
  threadId?: string | null | undefined
  threadKey?: string | null | undefined
  name: string
  idempotencyKey?: string | null | undefined
  keyScope?: KeyScope | null | undefined
  fingerprintFields?: readonly string[] | null | undefined
  context?: JsonValue | null | undefined
  executionId?: string | null | undefined
  service?: string | null | undefined
  /** From the caller's traceparent header: 32 lower-case hex digits. */
  traceId?: string | null | undefined
}

export type RecordStepInput = StepInput & {
  status: FinalStatus
  result?: JsonValue | null | undefined
  error?: JsonValue | null | undefined
  subSteps?: readonly SubStepInput[] | null | undefined
  claimToken?: string | null | undefined
  startedAt?: Date | null | undefined
  finishedAt?: Date | null | undefined
}

export type ClaimStepInput = StepInput & { leaseSeconds: number; takeOver: boolean }

export type StartThreadInput = {
  key?: string | null | undefined
  label?: string | null | undefined
  refs?: readonly Ref[] | null | undefined
  tags?: readonly string[] | null | undefined
  service?: string | null | undefined
}

export type ThreadFilter = {
  status?: readonly ThreadStatus[] | null | undefined
  outcome?: readonly Outcome[] | null | undefined
  stepName?: string | null | undefined
  service?: string | null | undefined
  ref?: Ref | null | undefined
  tag?: string | null | undefined
  label?: string | null | undefined
  startedAfter?: Date | null | undefined
  startedBefore?: Date | null | undefined
}

export type AttemptFilter = {
  outcome?: readonly Outcome[] | null | undefined
  threadId?: string | null | undefined
  stepId?: string | null | undefined
  stepName?: string | null | undefined
  idempotencyKey?: string | null | undefined
  service?: string | null | undefined
  resultDiverged?: boolean | null | undefined
  recordedAfter?: Date | null | undefined
  recordedBefore?: Date | null | undefined
}

/** One page of a list. `endCursor` is opaque; `countUpTo10k` stops at 10,001. */
export type Page<Node> = { nodes: Node[]; hasNextPage: boolean; endCursor: string | null }
