import type { Earlier } from './decide.ts'
import { column } from './insert-new.ts'
import type { Call } from './prepare-call.ts'
import { type StepRow, stepColumns } from './rows.ts'
import type { Sql, Workspace } from './types.ts'

/** A thread that calls came for. `outcomes` are those that thread_outcomes already tells of it. */
export type KnownThread = { id: string; key: string | null; ended: boolean; outcomes: string[] }

/** Locks the threads of the calls, in the order of their ids. */
export const lockThreads = async (
  tx: Sql,
  workspace: Workspace,
  calls: readonly Call[],
): Promise<Map<Call, KnownThread>> => {
  const threads = await tx<KnownThread[]>`
    /* lockThreads */
    select
      t.id, t.key, t.ended_at is not null as ended,
      array(
        select o.outcome::text
        from thread_outcomes o
        where o.workspace_id is not distinct from t.workspace_id
          and o.thread_id = t.id
          and o.outcome in ('RETRIED', 'DEDUPLICATED', 'COLLIDED', 'TAKEN_OVER', 'BUSY', 'FENCED')
      ) as outcomes
    from threads t
    where t.workspace_id is not distinct from ${workspace.id}
      and (
        t.id = any(${column(calls, (call) => call.threadId)}::text[]::uuid[])
        or t.key = any(${column(calls, (call) => call.threadKey)}::text[])
      )
    order by t.id
    for no key update of t`
  const byName = new Map<string, KnownThread>()
  for (const thread of threads) {
    byName.set(`id:${thread.id}`, thread)
    if (thread.key !== null) byName.set(`key:${thread.key}`, thread)
  }
  const found = new Map<Call, KnownThread>()
  for (const call of calls) {
    const thread = byName.get(call.threadId === null ? `key:${call.threadKey}` : `id:${call.threadId}`)
    if (thread) found.set(call, thread)
  }
  return found
}

/** Locks the steps of the calls, in the order of their identities. Calls for one step share its row. */
export const lockSteps = async (
  tx: Sql,
  workspace: Workspace,
  calls: readonly Call[],
  threads: Map<Call, KnownThread>,
): Promise<Map<Call, StepRow>> => {
  const placed = calls.filter((call) => threads.has(call))
  const rows = await tx<(StepRow & { ordinal: number })[]>`
    /* lockSteps */
    select c.ordinal::integer, s.*
    from (
      select
        c.ordinal, c.name, c.key_kind, c.key,
        case c.key_scope when 'THREAD' then c.thread_id else '00000000-0000-0000-0000-000000000000' end as scope_id
      from unnest(
        ${column(placed, (call) => threads.get(call)?.id ?? null)}::text[]::uuid[],
        ${column(placed, (call) => call.keyScope)}::text[]::key_scope[],
        ${column(placed, (call) => call.name)}::text[],
        ${column(placed, (call) => call.keyKind)}::text[]::key_kind[],
        ${column(placed, (call) => call.key)}::text[]
      ) with ordinality as c (thread_id, key_scope, name, key_kind, key, ordinal)
      order by scope_id, c.name, c.key_kind, c.key
    ) c
    cross join lateral (
      select ${stepColumns(tx)}
      from steps s
      where s.scope_id = c.scope_id
        and s.name = c.name
        and s.key_kind = c.key_kind
        and s.key = c.key
        and s.workspace_id is not distinct from ${workspace.id}
      limit 1
      for no key update
    ) s`
  const shared = new Map<string, StepRow>()
  const found = new Map<Call, StepRow>()
  for (const { ordinal, ...row } of rows) {
    const call = placed[ordinal - 1]
    const step = shared.get(row.id) ?? row
    shared.set(row.id, step)
    if (call) found.set(call, step)
  }
  return found
}

/** What earlier calls for one step came from one execution. `ran`: they told of a run of the step's code. */
export type EarlierCalls = Earlier & { ran: boolean }

export type Clock = {
  /** The database's clock, read after the locks were had. */
  now: Date
  earlierOf: (stepId: string, executionId: string | null) => EarlierCalls
}

type EarlierRow = EarlierCalls & { now: Date; stepId: string | null; executionId: string }

const nothing = (): EarlierCalls => ({ recorded: false, claimed: false, completed: false, ran: false })

/**
 * What the same executions have already told of these steps. A statement of its own: the one that took the locks
 * does not see what was committed while it waited for them. One probe of the index for each question, since an
 * execution id that a caller never changes may stand on a million attempts.
 */
export const findEarlierCalls = async (
  tx: Sql,
  workspace: Workspace,
  steps: Map<Call, StepRow>,
): Promise<Clock> => {
  const asked = [...steps].filter(([call]) => call.executionId !== null)
  const probe = (condition: string) => tx`
    exists (
      select
      from attempts a
      where a.execution_id = c.execution_id and a.step_id = c.step_id
        and a.workspace_id is not distinct from ${workspace.id}
        and ${tx.unsafe(condition)}
    )`
  const rows = await tx<EarlierRow[]>`
    /* findEarlierCalls */
    select
      clock.now, c.step_id, c.execution_id,
      ${probe("a.kind = 'RECORD'")} as recorded,
      ${probe("a.kind = 'CLAIM'")} as claimed,
      ${probe("a.kind = 'RECORD' and a.outcome in ('RECORDED', 'RETRIED')")} as completed,
      ${probe("a.kind = 'CLAIM' and a.outcome in ('CLAIMED', 'TAKEN_OVER')")} as ran
    from (select clock_timestamp() as now) clock
    left join unnest(
      ${asked.map(([, step]) => step.id)}::text[]::uuid[],
      ${asked.map(([call]) => call.executionId)}::text[]
    ) as c (step_id, execution_id) on true`
  const found = new Map<string, EarlierCalls>()
  for (const { stepId, executionId, recorded, claimed, completed, ran } of rows) {
    if (stepId) found.set(`${stepId} ${executionId}`, { recorded, claimed, completed, ran: ran || recorded })
  }
  return {
    now: rows[0]?.now ?? new Date(),
    earlierOf: (stepId, executionId) =>
      (executionId !== null && found.get(`${stepId} ${executionId}`)) || nothing(),
  }
}
