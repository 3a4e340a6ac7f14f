import type { Decision } from './decide.ts'
import { timeOf } from './insert-new.ts'
import type { KnownThread } from './lock-known.ts'
import type { Call } from './prepare-call.ts'
import type { StepRow } from './rows.ts'
import type { CallResult, CanonicalText, Claim, Sql, Step, Workspace } from './types.ts'

/** A call that was decided, with its step as it stands after it. `row` is the step's last state in this batch. */
export type Settled = {
  call: Call
  row: StepRow
  step: Step
  thread: KnownThread
  number: number
  decision: Decision
  newRun: boolean
  changes: CanonicalText | null
  sharesPayload: boolean
  changesStep: boolean
  claim: Claim | null
}

type Written = { ordinal: number; id: string; recordedAt: Date }

const countCallsBy = (tx: Sql, owner: 'step_id' | 'thread_id') => tx`
  select
    call.${tx(owner)}, count(*) as calls, count(*) filter (where call.new_run) as executions,
    count(*) filter (where call.outcome = 'RETRIED') as retried,
    count(*) filter (where call.outcome = 'DEDUPLICATED') as deduplicated,
    count(*) filter (where call.outcome = 'COLLIDED') as collided,
    count(*) filter (where call.outcome = 'FENCED') as fenced, max(call.at) as at
  from call
  group by call.${tx(owner)}`

/** The counts of steps and threads are summed from the very rows that are written, so that they cannot disagree. */
const writeAttempts = (tx: Sql, workspace: Workspace, settled: readonly Settled[]) => tx<Written[]>`
  /* writeAttempts */
  with call as materialized (
    select c.*, uuid_v7(c.at) as id
    from (
      select c.*, clock_timestamp() as at
      from unnest(
        ${settled.map(({ step }) => step.id)}::text[]::uuid[],
        ${settled.map(({ thread }) => thread.id)}::text[]::uuid[],
        ${settled.map(({ number }) => String(number))}::text[]::integer[],
        ${settled.map(({ call }) => call.kind)}::text[]::call_kind[],
        ${settled.map(({ decision }) => decision.outcome)}::text[]::outcome[],
        ${settled.map(({ call }) => call.status)}::text[]::step_status[],
        ${settled.map(({ call }) => call.name)}::text[],
        ${settled.map(({ call }) => call.executionId)}::text[],
        ${settled.map(({ decision }) => String(decision.resent))}::text[]::boolean[],
        ${settled.map(({ decision }) => String(decision.resultDiverged))}::text[]::boolean[],
        ${settled.map(({ thread }) => String(thread.ended))}::text[]::boolean[],
        ${settled.map(({ sharesPayload }) => String(sharesPayload))}::text[]::boolean[],
        ${settled.map(({ call, sharesPayload }) => (sharesPayload ? null : call.context))}::text[],
        ${settled.map(({ call, sharesPayload }) => (sharesPayload ? null : call.result))}::text[],
        ${settled.map(({ call, sharesPayload }) => (sharesPayload ? null : call.error))}::text[],
        ${settled.map(({ changes }) => changes)}::text[],
        ${settled.map(({ call }) => call.service)}::text[],
        ${settled.map(({ call }) => call.traceId)}::text[],
        ${settled.map(({ call }) => timeOf(call.startedAt))}::text[]::timestamptz[],
        ${settled.map(({ call }) => timeOf(call.finishedAt))}::text[]::timestamptz[],
        ${settled.map(({ newRun }) => String(newRun))}::text[]::boolean[]
      ) with ordinality as c (
        step_id, thread_id, number, kind, outcome, status, step_name, execution_id, resent, result_diverged, after_end,
        shares_payload, context, result, error, changes, service, trace_id, started_at, finished_at, new_run, ordinal
      )
      offset 0
    ) c
  ),
  counted_steps as (
    update steps s
    set
      calls = s.calls + c.calls, executions = s.executions + c.executions, retried = s.retried + c.retried,
      deduplicated = s.deduplicated + c.deduplicated, collided = s.collided + c.collided, fenced = s.fenced + c.fenced,
      last_seen_at = c.at
    from (${countCallsBy(tx, 'step_id')}) c
    where s.id = c.step_id
      and s.id = any(${settled.map(({ step }) => step.id)}::text[]::uuid[])
      and s.workspace_id is not distinct from ${workspace.id}
  ),
  counted_threads as (
    update threads t
    set
      later_calls = t.later_calls + c.calls, later_executions = t.later_executions + c.executions,
      retried = t.retried + c.retried, deduplicated = t.deduplicated + c.deduplicated,
      collided = t.collided + c.collided, fenced = t.fenced + c.fenced
    from (${countCallsBy(tx, 'thread_id')}) c
    where t.id = c.thread_id
      and t.id = any(${settled.map(({ thread }) => thread.id)}::text[]::uuid[])
      and t.workspace_id is not distinct from ${workspace.id}
  ),
  written as (
    insert into attempts (
      workspace_id, id, thread_id, step_id, number, kind, outcome, status, step_name, execution_id, resent,
      result_diverged, after_end, shares_payload, context, result, error, changes, service, trace_id, started_at,
      finished_at, recorded_at
    )
    select
      ${workspace.id}, c.id, c.thread_id, c.step_id, c.number, c.kind, c.outcome, c.status, c.step_name, c.execution_id,
      c.resent, c.result_diverged, c.after_end, c.shares_payload, c.context::json, c.result::json, c.error::json,
      c.changes::json, c.service, c.trace_id, c.started_at, c.finished_at, c.at
    from call c
  )
  select c.ordinal::integer, c.id, c.at as recorded_at
  from call c`

const writeOutcomes = (tx: Sql, workspace: Workspace, settled: readonly Settled[]) => {
  const unseen = settled.filter(
    ({ decision: { outcome }, thread }) =>
      outcome !== 'RECORDED' && outcome !== 'CLAIMED' && !thread.outcomes.includes(outcome),
  )
  if (unseen.length === 0) return
  return tx`
    /* writeOutcomes */
    insert into thread_outcomes (workspace_id, outcome, thread_id)
    select ${workspace.id}, c.outcome, c.thread_id
    from unnest(
      ${unseen.map(({ decision }) => decision.outcome)}::text[]::outcome[],
      ${unseen.map(({ thread }) => thread.id)}::text[]::uuid[]
    ) as c (outcome, thread_id)
    on conflict do nothing`
}

const writeSteps = (tx: Sql, workspace: Workspace, settled: readonly Settled[]) => {
  const rows = [...new Set(settled.filter(({ changesStep }) => changesStep).map(({ row }) => row))]
  if (rows.length === 0) return
  return tx`
    /* writeSteps */
    update steps s
    set
      status = c.status, fingerprint = decode(c.fingerprint, 'hex'), fingerprint_fields = c.fields::json,
      context = c.context::json, result = c.result::json, error = c.error::json, sub_steps = c.sub_steps::json,
      service = c.service, started_at = c.started_at, finished_at = c.finished_at, claim_token = c.token,
      claim_execution_id = c.claim_execution_id, claim_holder = c.claim_holder, claim_expires_at = c.claim_expires_at
    from unnest(
      ${rows.map((row) => row.id)}::text[]::uuid[],
      ${rows.map((row) => row.status)}::text[]::step_status[],
      ${rows.map((row) => row.fingerprint)}::text[],
      ${rows.map((row) => row.fingerprintFields)}::text[],
      ${rows.map((row) => row.context)}::text[],
      ${rows.map((row) => row.result)}::text[],
      ${rows.map((row) => row.error)}::text[],
      ${rows.map((row) => row.subSteps)}::text[],
      ${rows.map((row) => row.service)}::text[],
      ${rows.map((row) => timeOf(row.startedAt))}::text[]::timestamptz[],
      ${rows.map((row) => timeOf(row.finishedAt))}::text[]::timestamptz[],
      ${rows.map((row) => row.claimToken)}::text[]::uuid[],
      ${rows.map((row) => row.claimExecutionId)}::text[],
      ${rows.map((row) => row.claimHolder)}::text[],
      ${rows.map((row) => timeOf(row.claimExpiresAt))}::text[]::timestamptz[]
    ) as c (
      id, status, fingerprint, fields, context, result, error, sub_steps, service, started_at, finished_at, token,
      claim_execution_id, claim_holder, claim_expires_at
    )
    where s.id = c.id
      and s.id = any(${rows.map((row) => row.id)}::text[]::uuid[])
      and s.workspace_id is not distinct from ${workspace.id}`
}

const resultOf = (
  { call, step, thread, number, decision, changes, claim }: Settled,
  { id, recordedAt }: Written,
): CallResult => ({
  outcome: decision.outcome,
  duplicate: decision.outcome === 'DEDUPLICATED',
  step: { ...step, lastSeenAt: recordedAt },
  attempt: {
    id,
    threadId: thread.id,
    stepId: step.id,
    number,
    kind: call.kind,
    outcome: decision.outcome,
    status: call.status,
    context: call.context,
    result: call.result,
    error: call.error,
    executionId: call.executionId,
    resent: decision.resent,
    resultDiverged: decision.resultDiverged,
    afterEnd: thread.ended,
    changes,
    service: call.service,
    traceId: call.traceId,
    startedAt: call.startedAt,
    finishedAt: call.finishedAt,
    recordedAt,
  },
  claim,
})

/** Writes decided calls, the new counts, and the steps that changed: three statements, sent together. */
export const writeRepeated = async (
  tx: Sql,
  workspace: Workspace,
  settled: readonly Settled[],
): Promise<Map<Call, CallResult>> => {
  if (settled.length === 0) return new Map()
  const [rows] = await Promise.all([
    writeAttempts(tx, workspace, settled),
    writeOutcomes(tx, workspace, settled),
    writeSteps(tx, workspace, settled),
  ])
  const results = new Map<Call, CallResult>()
  for (const row of rows) {
    const item = settled[row.ordinal - 1]
    if (item) results.set(item.call, resultOf(item, row))
  }
  return results
}
