import { keyIs } from './attempt-filter.ts'
import { isUuid } from './prepare-call.ts'
import type { Query } from './read-planned.ts'
import { downstreamKeyOf } from './rows.ts'
import type { Sql, Workspace } from './types.ts'

/** The steps that an execution ran, newest first, each by one probe: one id may stand on a million attempts. */
const stepsOfExecution = (sql: Sql, workspace: Workspace, text: string): Query => {
  const latest = (bound: Query) => sql`
    select a.step_id
    from attempts a
    where a.execution_id = ${text} and a.workspace_id = ${workspace.id} ${bound}
    order by a.step_id desc
    limit 1`
  return sql`
    with recursive run as (
      (${latest(sql``)})
      union all
      select (${latest(sql`and a.step_id < run.step_id`)}) from run where run.step_id is not null
    )
    select run.step_id from run where run.step_id is not null`
}

/** The keys of the references that have this value, each by one probe: a value may stand on a million threads. */
const keysOfValue = (sql: Sql, workspace: Workspace, text: string): Query => {
  const next = (bound: Query) => sql`
    select r.key
    from refs r
    where r.value = ${text} and r.workspace_id = ${workspace.id} ${bound}
    order by r.key
    limit 1`
  return sql`
    with recursive named as (
      (${next(sql``)})
      union all
      select (${next(sql`and r.key > named.key`)}) from named where named.key is not null
    )
    select named.key from named where named.key is not null`
}

const matchesById = (sql: Sql, { id: workspaceId }: Workspace, id: string): Query => sql`
  select 1 as place, 'threadId' as matched, t.id as thread_id, null::uuid as step_id, null::uuid as attempt_id
  from threads t where t.id = ${id} and t.workspace_id = ${workspaceId}
  union all
  select 2, 'stepId', null, s.id, null from steps s where s.id = ${id} and s.workspace_id = ${workspaceId}
  union all
  select 3, 'attemptId', null, null, a.id from attempts a where a.workspace_id = ${workspaceId} and a.id = ${id}
  union all`

/** The step whose downstream key this is: what an operator finds in the books of the system behind. */
const stepIdIn = (text: string): string | null => {
  const id = text.slice(-36)
  return isUuid(id) && downstreamKeyOf(id) === text ? id : null
}

/** Each kind of name is asked for at its own index, and for no more than is shown. */
export const lookupQuery = (
  sql: Sql,
  workspace: Workspace,
  { text, first }: { text: string; first: number },
): Query => sql`
  /* lookup */
  select hit.matched, hit.thread_id, hit.step_id, hit.attempt_id
  from (
    ${isUuid(text) ? matchesById(sql, workspace, text) : sql``}
    select
      4 as place, 'downstreamKey' as matched, null::uuid as thread_id, s.id as step_id, null::uuid as attempt_id
    from steps s
    where s.id = ${stepIdIn(text)} and s.workspace_id = ${workspace.id}
    union all
    select 5, 'executionId', null, run.step_id, null
    from (${stepsOfExecution(sql, workspace, text)} limit ${first}) run
    union all
    select 6, 'threadKey', t.id, null, null
    from threads t
    where t.key = ${text} and t.workspace_id = ${workspace.id}
    union all
    select 7, 'idempotencyKey', null, keyed.id, null
    from (
      select s.id
      from steps s
      where s.workspace_id = ${workspace.id} and ${keyIs(sql, text)}
      order by s.id desc
      limit ${first}
    ) keyed
    union all
    select 8, 'ref:' || named.key, referenced.thread_id, null, null
    from (${keysOfValue(sql, workspace, text)} limit ${first}) named
    cross join lateral (
      select r.thread_id
      from refs r
      where r.value = ${text} and r.workspace_id = ${workspace.id} and r.key = named.key
      order by r.thread_id desc
      limit ${first}
    ) referenced
  ) hit
  order by hit.place, hit.thread_id desc, hit.step_id desc
  limit ${first}`
