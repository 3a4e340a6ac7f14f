import type { Query } from '../read-planned.ts'
import type { Sql, Workspace } from '../types.ts'
import type { StepFacts } from './types.ts'

const mostCalls = { ofStep: 500, ofAll: 5_000, least: 5 }

/** So many of the first and so many of the last calls of each step are read. */
const callsEach = (steps: number): number =>
  Math.max(mostCalls.least, Math.min(mostCalls.ofStep, Math.floor(mostCalls.ofAll / steps)))

const columns = (sql: Sql): Query => sql`
  a.id, a.step_id, a.thread_id, a.number, a.kind, a.outcome, a.status, a.execution_id, a.resent, a.result_diverged,
  a.shares_payload, a.result, a.error, a.service, a.started_at, a.recorded_at`

/**
 * The first and the last calls of steps, by their numbers. A result is told by its hash. Most need none: what a
 * deduplicated call reports is the step's own result, unless it was marked as another.
 */
export const verdictCallsQuery = (
  sql: Sql,
  workspace: Workspace,
  { steps, threadId }: { steps: readonly Pick<StepFacts, 'id' | 'calls'>[]; threadId: string | null },
): Query => {
  const each = callsEach(steps.length)
  return sql`
    /* findVerdict calls */
    select
      call.id, call.step_id, coalesce(call.thread_id <> ${threadId}, false) as of_other_thread, call.number, call.kind, call.outcome, call.status, call.execution_id,
      call.resent, call.service, call.started_at, call.recorded_at,
      case
        when call.status is distinct from 'SUCCESS' or call.outcome = 'COLLIDED' then null
        when call.shares_payload then step.hash
        when call.result is null then null
        when call.outcome = 'DEDUPLICATED' and not call.resent and not call.result_diverged
          then coalesce(step.hash, md5(call.result::text))
        else md5(call.result::text)
      end as result,
      case when call.status = 'ERROR' then concat_ws(
        ' ', left(call.error #>> '{name}', 100), left(call.error #>> '{code}', 100),
        left(call.error #>> '{cause,name}', 100), left(call.error #>> '{cause,code}', 100)
      ) end as error_names
    from (
      select asked.id, asked.calls, md5(s.result::text) as hash
      from unnest(
        ${steps.map(({ id }) => id)}::text[]::uuid[], ${steps.map(({ calls }) => String(calls))}::text[]::integer[]
      ) as asked (id, calls)
      join steps s on s.id = asked.id and s.workspace_id = ${workspace.id}
      offset 0
    ) step
    cross join lateral (
      (
        select ${columns(sql)}
        from attempts a
        where a.workspace_id = ${workspace.id} and a.step_id = step.id and a.number > 0 and a.number <= least(step.calls, ${each})
      )
      union all
      (
        select ${columns(sql)}
        from attempts a
        where a.workspace_id = ${workspace.id} and a.step_id = step.id
          and a.number > 0 and a.number > greatest(step.calls - ${each}, ${each}) and a.number <= step.calls
      )
    ) call
    order by call.step_id, call.number`
}
