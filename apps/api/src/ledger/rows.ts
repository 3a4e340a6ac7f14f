import type { CanonicalText, Claim, Sql, Step } from './types.ts'

/** A step as it stands in its table. Read with `stepColumns` from a relation named `s`. */
export type StepRow = Omit<Step, 'idempotencyKey' | 'counts' | 'claim'> & {
  key: string
  fingerprintFields: CanonicalText | null
  calls: number
  executions: number
  retried: number
  deduplicated: number
  collided: number
  fenced: number
  claimToken: string | null
  claimExecutionId: string | null
  claimHolder: string | null
  claimExpiresAt: Date | null
}

export const stepColumns = (sql: Sql) => sql`
  s.id, s.thread_id, s.name, s.key_scope, s.key_kind, s.key, encode(s.fingerprint, 'hex') as fingerprint,
  s.fingerprint_fields, s.status, s.context, s.result, s.error, s.sub_steps, s.service, s.started_at, s.finished_at,
  s.first_recorded_at, s.last_seen_at, s.calls, s.executions, s.retried, s.deduplicated, s.collided, s.fenced,
  s.claim_token, s.claim_execution_id, s.claim_holder, s.claim_expires_at`

/** What the downstream system is given as its idempotency key: the step's own, whoever runs it and how often. */
export const downstreamKeyOf = (stepId: string): string => `stepledger-${stepId}`

/** The claim as everyone may see it: without its token. */
const publicClaimOf = (row: StepRow): Claim | null =>
  row.status === 'IN_PROGRESS' && row.claimExpiresAt
    ? {
        token: null,
        holder: row.claimHolder,
        expiresAt: row.claimExpiresAt,
        downstreamKey: downstreamKeyOf(row.id),
      }
    : null

export const toStep = (row: StepRow): Step => ({
  id: row.id,
  threadId: row.threadId,
  name: row.name,
  idempotencyKey: row.key,
  keyKind: row.keyKind,
  keyScope: row.keyScope,
  fingerprint: row.fingerprint,
  status: row.status,
  context: row.context,
  result: row.result,
  error: row.error,
  subSteps: row.subSteps,
  service: row.service,
  startedAt: row.startedAt,
  finishedAt: row.finishedAt,
  firstRecordedAt: row.firstRecordedAt,
  lastSeenAt: row.lastSeenAt,
  counts: {
    calls: row.calls,
    executions: row.executions,
    retried: row.retried,
    deduplicated: row.deduplicated,
    collided: row.collided,
    fenced: row.fenced,
  },
  claim: publicClaimOf(row),
})

/** An `Attempt`, from attempts `a` joined with their steps `s`. */
export const attemptColumns = (sql: Sql) => sql`
  a.id, a.thread_id, a.step_id, a.number, a.kind, a.outcome, a.status,
  case when a.shares_payload then s.context else a.context end as context,
  case when a.shares_payload then s.result else a.result end as result,
  case when a.shares_payload then s.error else a.error end as error,
  a.execution_id, a.resent, a.result_diverged, a.after_end, a.changes, a.service, a.trace_id, a.started_at,
  a.finished_at, a.recorded_at`
