import type { Earlier } from './decide.ts'
import type { HeldStep, HeldSteps } from './held-steps.ts'
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
  /** What every execution has told of the step, where all of them are known; shared by the calls for it. */
  told: HeldStep['told'] | null
}

/** `held`: the steps that may be remembered instead of read. */
export type Asked = { calls: readonly Call[]; held?: HeldSteps | undefined }

type Read = KnownRow &
  EarlierCalls & { ordinal: number; now: Date; placeId: string | null; firstExecution: string | null }

const nothing = (): EarlierCalls => ({ recorded: false, claimed: false, completed: false, ran: false })

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
      ${told("a.kind = 'CLAIM' and a.outcome in ('CLAIMED', 'TAKEN_OVER')")} as ran,
      case when s.calls = 1 then (
        select a.execution_id
        from attempts a
        where a.step_id = s.id and a.number = 1 and a.workspace_id is not distinct from ${workspace.id}
        limit 1
      ) end as first_execution
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

/** What all executions have told of a step that was recorded by one call, and by no other yet. */
const toldOnce = ({ calls, status, firstExecution }: Read): HeldStep['told'] | null => {
  if (calls !== 1 || status === 'IN_PROGRESS') return null
  const first = { recorded: true, claimed: false, completed: true, ran: true }
  return new Map(firstExecution === null ? [] : [[firstExecution, first]])
}

const knownOf = (call: Call, read: Read | undefined, held: HeldStep | undefined): Known => {
  if (held) {
    const { row, told, threadId } = held
    const earlier = call.executionId === null ? undefined : told.get(call.executionId)
    return { threadId, row, earlier: earlier ?? nothing(), told }
  }
  if (!read?.id) return { threadId: read?.placeId ?? null, row: null, earlier: nothing(), told: null }
  const { ordinal, now, placeId, recorded, claimed, completed, ran, firstExecution, ...row } = read
  const earlier = { recorded, claimed, completed, ran: ran || recorded }
  return { threadId: placeId, row, earlier, told: toldOnce(read) }
}

/** The calls of a batch for one step go by one row, the first one's; those of one execution by what it told. */
const share = (calls: readonly Call[], known: readonly Known[]): Known[] => {
  const steps = new Map<string, Pick<Known, 'row' | 'told'>>()
  const executions = new Map<string, EarlierCalls>()
  return known.map((own, index) => {
    if (!own.row) return own
    const { row, told } = steps.get(own.row.id) ?? own
    steps.set(own.row.id, { row, told })
    const executionId = calls[index]?.executionId ?? null
    if (executionId === null) return { ...own, row, told }
    const execution = `${own.row.id} ${executionId}`
    const earlier = executions.get(execution) ?? own.earlier
    executions.set(execution, earlier)
    told?.set(executionId, earlier)
    return { ...own, row, earlier, told }
  })
}

/**
 * What is known of the calls' threads and steps. A step that is remembered is not read; where that is out of date, what
 * is decided from it will not be written.
 */
export const readKnown = async (
  sql: Sql,
  workspace: Workspace,
  { calls, held }: Asked,
): Promise<{ now: Date; known: Known[] }> => {
  const steps = new Map(calls.map((call) => [call, held?.take(workspace, call)]))
  const unread = calls.filter((call) => !steps.get(call))
  const rows = await read(sql, workspace, unread)
  const reads = new Map(rows.map((row, index) => [unread[index], row]))
  const known = calls.map((call) => knownOf(call, reads.get(call), steps.get(call)))
  // Of what is remembered nothing is decided by the clock.
  return { now: rows[0]?.now ?? new Date(), known: share(calls, known) }
}
