import { randomUUID } from 'node:crypto'
import type { HeldStep } from './held-steps.ts'
import { makeIdTails } from './id-tails.ts'
import type { Call } from './prepare-call.ts'
import { downstreamKeyOf } from './rows.ts'
import type { Attempt, CallResult, CanonicalText, Claim, Sql, Step, Workspace } from './types.ts'

type Inserted = {
  ordinal: number
  stepId: string
  attemptId: string
  threadId: string
  at: Date
  afterEnd: boolean
  claimExpiresAt: Date | null
  /** Of a claim: this state of the step's row. */
  place: string | null
  version: string | null
}

/** A column of calls as PostgreSQL takes it. Texts throughout: the statement casts them. */
export const column = <Item>(
  items: readonly Item[],
  read: (item: Item) => string | null,
): (string | null)[] => items.map(read)

export const timeOf = (time: Date | null): string | null => time?.toISOString() ?? null

const fieldsOf = ({ fields }: Call): CanonicalText | null => fields && JSON.stringify(fields)

const stepOf = (call: Call, row: Inserted, claim: Claim | null): Step => ({
  id: row.stepId,
  threadId: row.threadId,
  name: call.name,
  idempotencyKey: call.key,
  keyKind: call.keyKind,
  keyScope: call.keyScope,
  fingerprint: call.fingerprint,
  status: call.status ?? 'IN_PROGRESS',
  context: call.context,
  result: call.result,
  error: call.error,
  subSteps: call.subSteps,
  service: call.service,
  startedAt: call.startedAt,
  finishedAt: call.finishedAt,
  firstRecordedAt: row.at,
  lastSeenAt: row.at,
  counts: { calls: 1, executions: 1, retried: 0, deduplicated: 0, collided: 0, fenced: 0 },
  claim: claim && { ...claim, token: null },
})

const attemptOf = (call: Call, row: Inserted): Attempt => ({
  id: row.attemptId,
  threadId: row.threadId,
  stepId: row.stepId,
  number: 1,
  kind: call.kind,
  outcome: call.kind === 'CLAIM' ? 'CLAIMED' : 'RECORDED',
  status: call.status,
  context: call.context,
  result: call.result,
  error: call.error,
  executionId: call.executionId,
  resent: false,
  resultDiverged: false,
  afterEnd: row.afterEnd,
  changes: null,
  service: call.service,
  traceId: call.traceId,
  startedAt: call.startedAt,
  finishedAt: call.finishedAt,
  recordedAt: row.at,
})

const resultOf = (call: Call, row: Inserted, token: string | null): CallResult => {
  const claim = row.claimExpiresAt && {
    token,
    holder: call.service,
    expiresAt: row.claimExpiresAt,
    downstreamKey: downstreamKeyOf(row.stepId),
  }
  const attempt = attemptOf(call, row)
  return { outcome: attempt.outcome, duplicate: false, step: stepOf(call, row, claim), attempt, claim }
}

/** The claim as its completion will find it, unless another call for the step comes first. */
const heldOf = (call: Call, { place, version }: Inserted, { step, claim }: CallResult): HeldStep | null => {
  if (!claim || place === null || version === null) return null
  const { idempotencyKey, counts, claim: _, ...own } = step
  const row = {
    ...own,
    ...counts,
    key: idempotencyKey,
    fingerprintFields: fieldsOf(call),
    claimToken: claim.token,
    claimExecutionId: call.executionId,
    claimHolder: claim.holder,
    claimExpiresAt: claim.expiresAt,
    place,
    version,
  }
  const earlier = { recorded: false, claimed: true, completed: false, ran: true }
  const told = new Map(call.executionId === null ? [] : [[call.executionId, earlier]])
  return { row, told, threadId: step.threadId }
}

// Here and wherever calls are looked up, the workspace is compared by a form that no index serves: while a table is
// nearly empty, an index that begins with the workspace looks as good to the planner as the one that finds the row.

/**
 * Writes the calls whose step is unknown: thread, step and attempt in one statement, decided by the unique index
 * alone. A call without a result was there before, or has no thread; two calls of one identity leave the second over.
 * `unplaced` are those whose thread another statement was starting meanwhile, which this one could not see: they have
 * not been looked up, and can be inserted now. `held`, to be remembered, are the steps that were claimed.
 */
export const insertNew = async (
  sql: Sql,
  workspace: Workspace,
  calls: readonly Call[],
): Promise<{ results: Map<Call, CallResult>; unplaced: Set<Call>; held: Map<Call, HeldStep> }> => {
  const tokens = calls.map((call) => (call.kind === 'CLAIM' ? randomUUID() : null))
  const tails = makeIdTails(calls.length * 3)
  const rows = await sql<(Omit<Inserted, 'threadId'> & { threadId: string | null })[]>`
    /* insertNew */
    with clock as materialized (
      select now.at, uuid_v7_head(now.at) as id_head
      from (select clock_timestamp() as at) now
    ),
    call as materialized (
      select c.*
      from unnest(
        ${column(calls, (call) => call.threadId)}::text[]::uuid[],
        ${column(calls, (call) => call.threadKey)}::text[],
        ${column(calls, (call) => call.kind)}::text[]::call_kind[],
        ${column(calls, (call) => call.name)}::text[],
        ${column(calls, (call) => call.keyScope)}::text[]::key_scope[],
        ${column(calls, (call) => call.keyKind)}::text[]::key_kind[],
        ${column(calls, (call) => call.key)}::text[],
        ${column(calls, (call) => call.fingerprint)}::text[],
        ${column(calls, fieldsOf)}::text[],
        ${column(calls, (call) => call.status)}::text[]::step_status[],
        ${column(calls, (call) => call.context)}::text[],
        ${column(calls, (call) => call.result)}::text[],
        ${column(calls, (call) => call.error)}::text[],
        ${column(calls, (call) => call.subSteps)}::text[],
        ${column(calls, (call) => call.executionId)}::text[],
        ${column(calls, (call) => call.service)}::text[],
        ${column(calls, (call) => call.traceId)}::text[],
        ${column(calls, (call) => timeOf(call.startedAt))}::text[]::timestamptz[],
        ${column(calls, (call) => timeOf(call.finishedAt))}::text[]::timestamptz[],
        ${tokens}::text[]::uuid[],
        ${column(calls, (call) => (call.leaseSeconds === null ? null : String(call.leaseSeconds)))}::text[]::integer[],
        ${tails.slice(0, calls.length)}::text[],
        ${tails.slice(calls.length, calls.length * 2)}::text[],
        ${tails.slice(calls.length * 2)}::text[]
      ) with ordinality as c (
        thread_id, thread_key, kind, name, key_scope, key_kind, key, fingerprint, fields, status, context, result,
        error, sub_steps, execution_id, service, trace_id, started_at, finished_at, token, lease, thread_tail,
        step_tail, attempt_tail, ordinal
      )
    ),
    known as materialized (
      select call.*, thread.id as known_id, thread.ended_at
      from call
      left join lateral (
        (
          select t.id, t.ended_at
          from threads t
          where t.id = call.thread_id and t.workspace_id is not distinct from ${workspace.id}
        )
        union all
        (
          select t.id, t.ended_at
          from threads t
          where t.key = call.thread_key and t.workspace_id is not distinct from ${workspace.id}
        )
        limit 1
      ) thread on true
    ),
    started as (
      insert into threads (workspace_id, id, key, service, started_at)
      select ${workspace.id}, (clock.id_head || first.thread_tail)::uuid, first.thread_key, first.service, clock.at
      from clock
      cross join (
        select distinct on (known.thread_key) known.thread_key, known.thread_tail, known.service
        from known
        where known.known_id is null and known.thread_key is not null
        order by known.thread_key, known.ordinal
      ) first
      on conflict on constraint threads_key do nothing
      returning id, key
    ),
    placed as materialized (
      select
        known.*,
        coalesce(known.known_id, started.id) as place_id,
        known.ended_at is not null as after_end,
        clock.at,
        (clock.id_head || known.step_tail)::uuid as step_id,
        (clock.id_head || known.attempt_tail)::uuid as attempt_id
      from clock
      cross join known
      left join started on started.key = known.thread_key
    ),
    inserted as (
      insert into steps (
        workspace_id, id, thread_id, name, key_scope, key_kind, key, fingerprint, fingerprint_fields, status, context,
        result, error, sub_steps, service, started_at, finished_at, first_recorded_at, last_seen_at, claim_token,
        claim_execution_id, claim_holder, claim_expires_at
      )
      select
        ${workspace.id}, p.step_id, p.place_id, p.name, p.key_scope, p.key_kind, p.key, decode(p.fingerprint, 'hex'),
        p.fields::json, coalesce(p.status, 'IN_PROGRESS'), p.context::json, p.result::json, p.error::json,
        p.sub_steps::json, p.service, p.started_at, p.finished_at, p.at, p.at, p.token,
        case when p.kind = 'CLAIM' then p.execution_id end, case when p.kind = 'CLAIM' then p.service end,
        p.at + make_interval(secs => p.lease)
      from placed p
      where p.place_id is not null
      order by p.key_scope, p.place_id, p.name, p.key_kind, p.key, p.ordinal
      on conflict on constraint steps_identity do nothing
      returning id, ctid as place, xmin as version
    ),
    written as (
      insert into attempts (
        workspace_id, id, thread_id, step_id, number, kind, outcome, status, step_name, execution_id, after_end,
        shares_payload, context, result, error, service, trace_id, started_at, finished_at, recorded_at
      )
      select
        ${workspace.id}, p.attempt_id, p.place_id, p.step_id, 1, p.kind,
        case p.kind when 'CLAIM' then 'CLAIMED' else 'RECORDED' end::outcome, p.status, p.name, p.execution_id,
        p.after_end, p.status is not distinct from 'SUCCESS', case when p.status = 'SUCCESS' then null else p.context::json end,
        case when p.status = 'SUCCESS' then null else p.result::json end,
        case when p.status = 'SUCCESS' then null else p.error::json end,
        p.service, p.trace_id, p.started_at, p.finished_at, p.at
      from placed p
      join inserted on inserted.id = p.step_id
    )
    select
      p.ordinal::integer, p.step_id, p.attempt_id, p.place_id as thread_id, p.at, p.after_end,
      p.at + make_interval(secs => p.lease) as claim_expires_at,
      case when p.kind = 'CLAIM' then inserted.place::text end as place,
      case when p.kind = 'CLAIM' then inserted.version::text end as version
    from placed p
    left join inserted on inserted.id = p.step_id
    where inserted.id is not null or (p.place_id is null and p.thread_key is not null)`
  const results = new Map<Call, CallResult>()
  const unplaced = new Set<Call>()
  const held = new Map<Call, HeldStep>()
  for (const { threadId, ...row } of rows) {
    const call = calls[row.ordinal - 1]
    if (!call) continue
    if (threadId === null) {
      unplaced.add(call)
      continue
    }
    const inserted = { ...row, threadId }
    const result = resultOf(call, inserted, tokens[row.ordinal - 1] ?? null)
    results.set(call, result)
    const step = heldOf(call, inserted, result)
    if (step) held.set(call, step)
  }
  return { results, unplaced, held }
}
