import type { Sql, Workspace } from '../ledger/types.ts'

type Disagreement = { stepId: string; what: string }

/**
 * What must hold of any ledger at rest, whatever was done to it: each step's attempts are numbered without a gap,
 * its counts are those of its attempts, and the threads' counts are those of their calls.
 */
export const findDisagreements = async (sql: Sql, workspace: Workspace): Promise<Disagreement[]> => sql<
  Disagreement[]
>`
  with counted as (
    select
      a.step_id, count(*)::int as calls, max(a.number) as last,
      count(*) filter (where a.outcome = 'RETRIED')::int as retried,
      count(*) filter (where a.outcome = 'DEDUPLICATED')::int as deduplicated,
      count(*) filter (where a.outcome = 'COLLIDED')::int as collided,
      count(*) filter (where a.outcome = 'FENCED')::int as fenced
    from attempts a
    where a.workspace_id = ${workspace.id}
    group by a.step_id
  ),
  calls as (
    select a.thread_id, count(*)::int as calls
    from attempts a
    where a.workspace_id = ${workspace.id}
    group by a.thread_id
  )
  select s.id as step_id, 'counts of the step' as what
  from steps s
  left join counted c on c.step_id = s.id
  where s.workspace_id = ${workspace.id}
    and (s.calls, s.retried, s.deduplicated, s.collided, s.fenced)
      is distinct from (c.calls, c.retried, c.deduplicated, c.collided, c.fenced)
  union all
  select c.step_id, 'numbers of the attempts'
  from counted c
  where c.last <> c.calls
  union all
  select a.step_id, 'order of the attempts'
  from attempts a
  join attempts b on b.step_id = a.step_id and b.number = a.number + 1
  where a.workspace_id = ${workspace.id} and (b.id <= a.id or b.recorded_at < a.recorded_at)
  union all
  select null, 'counts of thread ' || t.id
  from threads t
  join calls c on c.thread_id = t.id
  where t.workspace_id = ${workspace.id}
    and c.calls <> t.later_calls + (select count(*) from steps s where s.thread_id = t.id)`
