import type { Earlier } from './decide.ts'
import type { HeldClaim, HeldClaims } from './held-claims.ts'
import { column } from './insert-new.ts'
import type { Call } from './prepare-call.ts'
import { type StepRow, stepColumns } from './rows.ts'
import type { Sql, Workspace } from './types.ts'

/** What earlier calls for one step came from one execution. `ran`: they told of a run of the step's code. */
export type EarlierCalls = Earlier & { ran: boolean }

/** A step that is there. `place` and `version` name this state of its row: whatever is written to it gives it others. */
export type KnownRow = StepRow & { place: string; version: string }

export type Known = {
  /** Null where there is no such thread. */
  threadId: string | null
  /** Shared by the calls for one step; null where the step is unknown. */
  row: KnownRow | null
  /** Shared by the calls of one execution for one step. */
  earlier: EarlierCalls
}

/** `held`: the claims that may be remembered instead of read. */
export type Asked = { calls: readonly Call[]; held?: HeldClaims | undefined }

type Read = KnownRow & EarlierCalls & { ordinal: number; now: Date; placeId: string | null }

const nothing = (): EarlierCalls => ({ recorded: false, claimed: false, completed: false, ran: false })

/** What the completion's execution has told of a step of which nothing is known but its claim. */
const toldByClaim = (claim: Call, { executionId }: Call): EarlierCalls =>
  executionId !== null && executionId === claim.executionId
    ? { ...nothing(), claimed: true, ran: true }
    : nothing()

/**
 * What is read of the calls' threads and steps, and what the same executions have told of these steps before: one
 * state of the database and its clock. One probe of the index for each question, since an execution id that a caller
 * never changes may stand on a million attempts.
 */
const read = async (sql: Sql, workspace: Workspace, calls: readonly Call[]): Promise<Read[]> => {
  if (calls.length === 0) return []
  // Not as an EXISTS, which may be answered by reading all calls that the condition holds for.
  const told = (condition: string) => sql`
    coalesce(earlier.any and (
      select true
      from attempts a
      where a.execution_id = c.execution_id and a.step_id = s.id
        and a.workspace_id is not distinct from ${workspace.id}
        and (${sql.unsafe(condition)}) is true
      limit 1
    ), false)`
  return sql<Read[]>`
    /* readKnown */
    select
      c.ordinal::integer, clock.now, thread.id as place_id, s.*,
      ${told("a.kind = 'RECORD'")} as recorded,
      ${told("a.kind = 'CLAIM'")} as claimed,
      ${told("a.kind = 'RECORD' and a.outcome in ('RECORDED', 'RETRIED')")} as completed,
      ${told("a.kind = 'CLAIM' and a.outcome in ('CLAIMED', 'TAKEN_OVER')")} as ran
    from (select clock_timestamp() as now) clock
    cross join unnest(
      ${column(calls, (call) => call.threadId)}::text[]::uuid[],
      ${column(calls, (call) => call.threadKey)}::text[],
      ${column(calls, (call) => call.keyScope)}::text[]::key_scope[],
      ${column(calls, (call) => call.name)}::text[],
      ${column(calls, (call) => call.keyKind)}::text[]::key_kind[],
      ${column(calls, (call) => call.key)}::text[],
      ${column(calls, (call) => call.executionId)}::text[]
    ) with ordinality as c (thread_id, thread_key, key_scope, name, key_kind, key, execution_id, ordinal)
    left join lateral (
      (select t.id from threads t where t.id = c.thread_id and t.workspace_id is not distinct from ${workspace.id})
      union all
      (select t.id from threads t where t.key = c.thread_key and t.workspace_id is not distinct from ${workspace.id})
      limit 1
    ) thread on true
    left join lateral (
      select ${stepColumns(sql)}, s.ctid::text as place, s.xmin::text as version
      from steps s
      where s.scope_id =
          case c.key_scope when 'THREAD' then thread.id else '00000000-0000-0000-0000-000000000000' end
        and s.name = c.name
        and s.key_kind = c.key_kind
        and s.key = c.key
        and s.workspace_id is not distinct from ${workspace.id}
        and thread.id is not null
      limit 1
    ) s on true
    left join lateral (
      select true as any
      from attempts a
      where a.execution_id = c.execution_id and a.step_id = s.id
        and a.workspace_id is not distinct from ${workspace.id}
      limit 1
    ) earlier on true
    order by c.ordinal`
}

const knownOf = (call: Call, read: Read | undefined, claim: HeldClaim | undefined): Known => {
  if (claim) return { threadId: claim.row.threadId, row: claim.row, earlier: toldByClaim(claim.call, call) }
  if (!read?.id) return { threadId: read?.placeId ?? null, row: null, earlier: nothing() }
  const { ordinal, now, placeId, recorded, claimed, completed, ran, ...row } = read
  return { threadId: placeId, row, earlier: { recorded, claimed, completed, ran: ran || recorded } }
}

/**
 * What is known of the calls' threads and steps. A completion whose claim is remembered is not read; where that is out
 * of date, what is decided from it will not be written.
 */
export const readKnown = async (
  sql: Sql,
  workspace: Workspace,
  { calls, held }: Asked,
): Promise<{ now: Date; known: Known[] }> => {
  const claims = new Map(calls.map((call) => [call, held?.take(workspace, call)]))
  const unread = calls.filter((call) => !claims.get(call))
  const rows = await read(sql, workspace, unread)
  const reads = new Map(rows.map((row, index) => [unread[index], row]))
  const sharedRows = new Map<string, KnownRow>()
  const sharedEarlier = new Map<string, EarlierCalls>()
  const known = calls.map((call): Known => {
    const { threadId, row: own, earlier: told } = knownOf(call, reads.get(call), claims.get(call))
    if (!own) return { threadId, row: null, earlier: told }
    const row = sharedRows.get(own.id) ?? own
    sharedRows.set(own.id, row)
    if (call.executionId === null) return { threadId, row, earlier: told }
    const execution = `${own.id} ${call.executionId}`
    const earlier = sharedEarlier.get(execution) ?? told
    sharedEarlier.set(execution, earlier)
    return { threadId, row, earlier }
  })
  // Of a completion nothing is decided by the clock.
  return { now: rows[0]?.now ?? new Date(), known }
}
