import { keyIs } from '../attempt-filter.ts'
import type { Query } from '../read-planned.ts'
import type { CanonicalText, Sql, Workspace } from '../types.ts'
import type { StepFacts } from './types.ts'

/** What is judged: a thread by its id, or every step that has a key, of one name or of all. */
export type Subject = { threadId: string } | { key: string; name: string | null }

/** More operations than these are not looked at, and the calls of no more than so many repeated ones. */
const mostOperations = { thread: 10_000, key: 1_000 }
const mostRemarkable = 1_000

/** The sums, as JSON, are the same in every row. A row without a step has an id of null. */
export type StepRow = Omit<StepFacts, 'id'> & {
  id: string | null
  sums: CanonicalText
  hasMore: boolean
  oldest: Date | null
}

const columns = (sql: Sql): Query => sql`
  s.id, s.name, s.key_scope, s.status, s.calls, s.executions, s.retried, s.deduplicated, s.collided, s.fenced,
  s.result is not null and s.status = 'SUCCESS' as has_result, s.claim_holder, s.claim_expires_at, s.first_recorded_at`

/**
 * The thread's own steps, and those of other threads that its calls met under a key of the whole workspace. Calls are
 * searched for these only where the thread made more than its own steps account for.
 */
const stepsOfThread = (sql: Sql, { id: workspaceId }: Workspace, threadId: string): Query => sql`
  own as materialized (
    select ${columns(sql)}
    from steps s
    where s.workspace_id = ${workspaceId} and s.thread_id = ${threadId}
    order by s.id
    limit ${mostOperations.thread + 1}
  ),
  searched as materialized (
    select a.step_id
    from attempts a
    where a.thread_id = ${threadId} and a.workspace_id is not distinct from ${workspaceId}
      and (
        select t.later_calls > (select coalesce(sum(o.calls - 1), 0) from own o where o.key_scope = 'THREAD')
        from threads t
        where t.id = ${threadId} and t.workspace_id = ${workspaceId}
      )
    order by a.id desc
    limit ${mostOperations.thread}
  ),
  judged as materialized (
    select o.*, false as of_other_thread
    from own o
    union all
    select ${columns(sql)}, true
    from (select distinct step_id from searched) met
    join steps s on s.id = met.step_id and s.workspace_id = ${workspaceId}
    where s.thread_id <> ${threadId}
  )`

const stepsOfKey = (sql: Sql, workspace: Workspace, key: string, name: string | null): Query => sql`
  searched as (select null::uuid as step_id where false),
  judged as materialized (
    select ${columns(sql)}, false as of_other_thread
    from steps s
    where s.workspace_id = ${workspace.id} and ${keyIs(sql, key)}
      ${name === null ? sql`` : sql`and s.name = ${name}`}
    order by s.id desc
    limit ${mostOperations.key + 1}
  )`

/**
 * The sums over all steps of the subject, and beside them the steps that had more than one call or of which the end is
 * not known, the gravest first. One row without a step where there is none.
 */
export const verdictStepsQuery = (sql: Sql, workspace: Workspace, subject: Subject): Query => {
  const isThread = 'threadId' in subject
  const most = isThread ? mostOperations.thread : mostOperations.key
  return sql`
    /* findVerdict steps */
    with ${isThread ? stepsOfThread(sql, workspace, subject.threadId) : stepsOfKey(sql, workspace, subject.key, subject.name)},
    remarkable as materialized (
      select j.*
      from judged j
      where j.calls > 1 or j.status in ('IN_PROGRESS', 'ERROR')
    )
    select
      json_build_object(
        'operations', sums.operations, 'calls', sums.calls, 'executions', sums.executions, 'retried', sums.retried,
        'deduplicated', sums.deduplicated, 'collided', sums.collided, 'fenced', sums.fenced,
        'succeeded', sums.succeeded, 'results', sums.results, 'names', sums.names,
        'remarkable', (select count(*) from remarkable)
      ) as sums,
      sums.oldest,
      sums.operations > ${most} or (select count(*) = ${most} from searched) as has_more,
      step.id, step.name, step.status, step.calls, step.executions, step.collided, step.fenced, step.has_result,
      step.of_other_thread,      step.claim_holder as holder, coalesce(step.claim_expires_at <= clock_timestamp(), false) as lease_over
    from (
      select
        count(*) as operations, coalesce(sum(j.calls), 0) as calls, coalesce(sum(j.executions), 0) as executions,
        coalesce(sum(j.retried), 0) as retried, coalesce(sum(j.deduplicated), 0) as deduplicated,
        coalesce(sum(j.collided), 0) as collided, coalesce(sum(j.fenced), 0) as fenced,
        count(*) filter (where j.status = 'SUCCESS' and not j.of_other_thread) as succeeded,
        count(*) filter (where j.has_result) as results, count(distinct j.name) as names,
        min(j.first_recorded_at) as oldest
      from judged j
    ) sums
    left join lateral (
      select r.*
      from remarkable r
      order by r.collided + r.fenced > 0 desc, r.executions > 1 desc, r.status <> 'SUCCESS' desc, r.id
      limit ${mostRemarkable}
    ) step on true`
}
