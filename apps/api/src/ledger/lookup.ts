import { keyIs } from './attempt-filter.ts'
import { checkText } from './check-text.ts'
import { findAttempts } from './find-attempts.ts'
import { findSteps } from './find-steps.ts'
import { findThreads } from './find-threads.ts'
import { checkFirst, mostHits } from './page.ts'
import { isUuid } from './prepare-call.ts'
import type { Query } from './read-planned.ts'
import { downstreamKeyOf } from './rows.ts'
import type { Attempt, Sql, Step, Thread, Workspace } from './types.ts'

/** Only a step has a `fingerprint`, only an attempt an `outcome`. */
export type LookupNode = Thread | Step | Attempt

export type LookupHit = { matched: string; node: LookupNode }

type Match = { matched: string; threadId: string | null; stepId: string | null; attemptId: string | null }

/** The steps that an execution ran, newest first, each by one probe: one id may stand on a million attempts. */
const stepsOfExecution = (sql: Sql, workspace: Workspace, text: string): Query => {
  const latestBefore = (bound: Query) => sql`
    select a.step_id
    from attempts a
    where a.workspace_id = ${workspace.id} and a.execution_id = ${text} ${bound}
    order by a.step_id desc
    limit 1`
  return sql`
    with recursive run as (
      (${latestBefore(sql``)})
      union all
      select (${latestBefore(sql`and a.step_id < run.step_id`)})
      from run
      where run.step_id is not null
    )
    select run.step_id
    from run
    where run.step_id is not null`
}

const matchesById = (sql: Sql, { id: workspaceId }: Workspace, id: string): Query => sql`
  select 1 as place, 'threadId' as matched, t.id as thread_id, null::uuid as step_id, null::uuid as attempt_id
  from threads t where t.workspace_id = ${workspaceId} and t.id = ${id}
  union all
  select 2, 'stepId', null, s.id, null from steps s where s.workspace_id = ${workspaceId} and s.id = ${id}
  union all
  select 3, 'attemptId', null, null, a.id from attempts a where a.workspace_id = ${workspaceId} and a.id = ${id}
  union all`

/** The step whose downstream key this is: what an operator finds in the books of the system behind. */
const stepIdIn = (text: string): string | null => {
  const id = text.slice(-36)
  return isUuid(id) && downstreamKeyOf(id) === text ? id : null
}

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
    where s.workspace_id = ${workspace.id} and s.id = ${stepIdIn(text)}
    union all
    select 5, 'executionId', null, run.step_id, null
    from (${stepsOfExecution(sql, workspace, text)} limit ${first}) run
    union all
    select 6, 'threadKey', t.id, null, null
    from threads t
    where t.workspace_id = ${workspace.id} and t.key = ${text}
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
    select 8, 'ref:' || referenced.key, referenced.thread_id, null, null
    from (
      select r.key, r.thread_id
      from refs r
      where r.workspace_id = ${workspace.id} and r.value = ${text}
      order by r.thread_id desc
      limit ${first}
    ) referenced
  ) hit
  order by hit.place, hit.thread_id desc, hit.step_id desc
  limit ${first}`

const isString = (id: string | null): id is string => id !== null

/** All that bears exactly this id, key or reference: ids before keys, keys before references, newest first. */
export const lookup = async (
  sql: Sql,
  workspace: Workspace,
  input: { text: string; first?: number | null | undefined },
): Promise<LookupHit[]> => {
  const first = checkFirst(input.first, mostHits)
  checkText(input.text, 'text')
  const matches = await sql<Match[]>`${lookupQuery(sql, workspace, { text: input.text, first })}`
  const threadIds = matches.map(({ threadId }) => threadId).filter(isString)
  const stepIds = matches.map(({ stepId }) => stepId).filter(isString)
  const attemptIds = matches.map(({ attemptId }) => attemptId).filter(isString)
  const found = await Promise.all([
    findThreads(sql, workspace, threadIds),
    findSteps(sql, workspace, stepIds),
    findAttempts(sql, workspace, attemptIds),
  ])
  const nodes = new Map(found.flat().map((node) => [node?.id, node]))
  return matches.flatMap(({ matched, threadId, stepId, attemptId }) => {
    const node = nodes.get(threadId ?? stepId ?? attemptId ?? undefined)
    return node ? [{ matched, node }] : []
  })
}
