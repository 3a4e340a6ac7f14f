import type { Decision } from './decide.ts'
import { makeIdTails } from './id-tails.ts'
import { timeOf } from './insert-new.ts'
import type { Call } from './prepare-call.ts'
import type { KnownRow } from './read-known.ts'
import type { CallResult, CanonicalText, Claim, Sql, Step, Workspace } from './types.ts'

/** A call that was decided, with its step as it stands after it. `row` is the step's last state in this batch. */
export type Settled = {
  call: Call
  row: KnownRow
  step: Step
  threadId: string
  number: number
  decision: Decision
  newRun: boolean
  changes: CanonicalText | null
  sharesPayload: boolean
  changesStep: boolean
  claim: Claim | null
}

type Written = {
  ordinal: number
  id: string
  recordedAt: Date
  afterEnd: boolean
  /** The state of its step's row after this batch. */
  place: string | null
  version: string | null
}

/** What became of a call, and of its step's row. */
export type Answered = Pick<Settled, 'row'> & Pick<Written, 'place' | 'version'> & { result: CallResult }

const countCallsBy = (sql: Sql, owner: 'step_id' | 'thread_id') => sql`
  select
    call.${sql(owner)}, count(*) as calls, count(*) filter (where call.new_run) as executions,
    count(*) filter (where call.outcome = 'RETRIED') as retried,
    count(*) filter (where call.outcome = 'DEDUPLICATED') as deduplicated,
    count(*) filter (where call.outcome = 'COLLIDED') as collided,
    count(*) filter (where call.outcome = 'FENCED') as fenced, max(call.at) as at
  from call
  group by call.${sql(owner)}`

const addCounts = (sql: Sql) => sql`
  calls = s.calls + n.calls, executions = s.executions + n.executions, retried = s.retried + n.retried,
  deduplicated = s.deduplicated + n.deduplicated, collided = s.collided + n.collided, fenced = s.fenced + n.fenced,
  last_seen_at = n.at`

/** What becomes of the steps that a payload or a claim is taken over into. */
const updateChanged = (sql: Sql, rows: readonly KnownRow[]) => sql`
  changed_steps as (
    update steps s
    set
      ${addCounts(sql)},
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
    join counts n on n.step_id = c.id
    join step on step.id = c.id
    where s.ctid = step.place
    returning s.id, s.ctid as place, s.xmin as version
  ),`

/** Most calls leave their step as it is: its payload is not sent for them. */
const updateCounted = (sql: Sql, rows: readonly KnownRow[]) => sql`
  counted_steps as (
    update steps s
    set ${addCounts(sql)}
    from counts n
    join step on step.id = n.step_id
    where s.ctid = step.place and n.step_id = any(${rows.map((row) => row.id)}::text[]::uuid[])
    returning s.id, s.ctid as place, s.xmin as version
  ),`

/**
 * One statement. It locks the threads and the steps, each in the order of their ids, and goes on with those steps
 * whose row is still the one that was read: its ctid is the place of this version, its xmin the transaction that wrote
 * it. Such a step is found again by its place; a thread is not, since this statement does not see what another one has
 * made of it while the lock was waited for. The counts of steps and threads are summed from the very rows that are
 * written, so that they cannot disagree.
 */
const write = (sql: Sql, workspace: Workspace, settled: readonly Settled[]) => {
  const tails = makeIdTails(settled.length)
  const rows = [...new Set(settled.map(({ row }) => row))]
  const changed = new Set(settled.filter(({ changesStep }) => changesStep).map(({ row }) => row))
  const counted = rows.filter((row) => !changed.has(row))
  return sql<Written[]>`
  /* writeRepeated */
  with thread as materialized (
    select t.id, t.ended_at is not null as ended
    from threads t
    where t.id = any(${settled.map(({ threadId }) => threadId)}::text[]::uuid[])
      and t.workspace_id is not distinct from ${workspace.id}
    order by t.id
    for no key update
  ),
  step as materialized (
    select s.id, s.place
    from (
      select k.id, k.place, k.version
      from unnest(
        ${rows.map((row) => row.id)}::text[]::uuid[],
        ${rows.map((row) => row.place)}::text[]::tid[],
        ${rows.map((row) => row.version)}::text[]::xid[]
      ) as k (id, place, version)
      where (select count(*) from thread) > 0
      order by k.id
    ) known
    cross join lateral (
      select s.id, s.ctid as place
      from steps s
      where s.ctid = known.place
        and s.xmin = known.version
        and s.id is not distinct from known.id
        and s.workspace_id is not distinct from ${workspace.id}
      limit 1
      for no key update
    ) s
  ),
  clock as materialized (
    select now.at, uuid_v7_head(now.at) as id_head
    from (select clock_timestamp() as at from (select count(*) from step) locked) now
  ),
  call as materialized (
    select c.*, clock.at, (clock.id_head || c.tail)::uuid as id, thread.ended as after_end
    from clock
    cross join unnest(
      ${settled.map(({ row }) => row.id)}::text[]::uuid[],
      ${settled.map(({ threadId }) => threadId)}::text[]::uuid[],
      ${settled.map(({ number }) => String(number))}::text[]::integer[],
      ${settled.map(({ call }) => call.kind)}::text[]::call_kind[],
      ${settled.map(({ decision }) => decision.outcome)}::text[]::outcome[],
      ${settled.map(({ call }) => call.status)}::text[]::step_status[],
      ${settled.map(({ call }) => call.name)}::text[],
      ${settled.map(({ call }) => call.executionId)}::text[],
      ${settled.map(({ decision }) => String(decision.resent))}::text[]::boolean[],
      ${settled.map(({ decision }) => String(decision.resultDiverged))}::text[]::boolean[],
      ${settled.map(({ sharesPayload }) => String(sharesPayload))}::text[]::boolean[],
      ${settled.map(({ call, sharesPayload }) => (sharesPayload ? null : call.context))}::text[],
      ${settled.map(({ call, sharesPayload }) => (sharesPayload ? null : call.result))}::text[],
      ${settled.map(({ call, sharesPayload }) => (sharesPayload ? null : call.error))}::text[],
      ${settled.map(({ changes }) => changes)}::text[],
      ${settled.map(({ call }) => call.service)}::text[],
      ${settled.map(({ call }) => call.traceId)}::text[],
      ${settled.map(({ call }) => timeOf(call.startedAt))}::text[]::timestamptz[],
      ${settled.map(({ call }) => timeOf(call.finishedAt))}::text[]::timestamptz[],
      ${settled.map(({ newRun }) => String(newRun))}::text[]::boolean[],
      ${tails}::text[]
    ) with ordinality as c (
      step_id, thread_id, number, kind, outcome, status, step_name, execution_id, resent, result_diverged,
      shares_payload, context, result, error, changes, service, trace_id, started_at, finished_at, new_run, tail,
      ordinal
    )
    join step on step.id = c.step_id
    join thread on thread.id = c.thread_id
  ),
  counts as materialized (${countCallsBy(sql, 'step_id')}),
  ${counted.length > 0 ? updateCounted(sql, counted) : sql``}
  ${changed.size > 0 ? updateChanged(sql, [...changed]) : sql``}
  counted_threads as (
    update threads t
    set
      later_calls = t.later_calls + n.calls, later_executions = t.later_executions + n.executions,
      retried = t.retried + n.retried, deduplicated = t.deduplicated + n.deduplicated,
      collided = t.collided + n.collided, fenced = t.fenced + n.fenced
    from (${countCallsBy(sql, 'thread_id')}) n
    where t.id = n.thread_id
      and t.id = any(${settled.map(({ threadId }) => threadId)}::text[]::uuid[])
      and t.workspace_id is not distinct from ${workspace.id}
  ),
  seen as (
    insert into thread_outcomes (workspace_id, outcome, thread_id)
    select distinct ${workspace.id}::integer, call.outcome, call.thread_id
    from call
    where call.outcome not in ('RECORDED', 'CLAIMED')
    on conflict do nothing
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
  select
    c.ordinal::integer, c.id, c.at as recorded_at, c.after_end, now.place::text as place, now.version::text as version
  from call c
  left join (
    ${counted.length > 0 ? sql`select * from counted_steps` : sql``}
    ${counted.length > 0 && changed.size > 0 ? sql`union all` : sql``}
    ${changed.size > 0 ? sql`select * from changed_steps` : sql``}
  ) now on now.id = c.step_id
  order by c.ordinal`
}

const resultOf = (
  { call, step, threadId, number, decision, changes, claim }: Settled,
  { id, recordedAt, afterEnd }: Written,
): CallResult => ({
  outcome: decision.outcome,
  duplicate: decision.outcome === 'DEDUPLICATED',
  step: { ...step, lastSeenAt: recordedAt },
  attempt: {
    id,
    threadId,
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
    afterEnd,
    changes,
    service: call.service,
    traceId: call.traceId,
    startedAt: call.startedAt,
    finishedAt: call.finishedAt,
    recordedAt,
  },
  claim,
})

/** Writes decided calls, the new counts, and the steps that changed. Calls for a step that others wrote to are left out. */
export const writeRepeated = async (
  sql: Sql,
  workspace: Workspace,
  settled: readonly Settled[],
): Promise<Map<Call, Answered>> => {
  const answered = new Map<Call, Answered>()
  if (settled.length === 0) return answered
  for (const written of await write(sql, workspace, settled)) {
    const item = settled[written.ordinal - 1]
    if (!item) continue
    const { place, version } = written
    answered.set(item.call, { result: resultOf(item, written), row: item.row, place, version })
  }
  return answered
}
