import { firstIdAt } from './id-time.ts'
import type { Query } from './read-planned.ts'
import type { Outcome, Sql, ThreadFilter, Workspace } from './types.ts'

/** The part of the list that is asked for: before which thread, and started when. */
export type ThreadRange = Pick<ThreadFilter, 'startedAfter' | 'startedBefore'> & { before: string | null }

export const inRange = (
  sql: Sql,
  column: Query,
  { before, startedAfter, startedBefore }: ThreadRange,
): Query => sql`
  ${before === null ? sql`` : sql`and ${column} < ${before}`}
  ${startedAfter ? sql`and ${column} >= ${firstIdAt(startedAfter)}` : sql``}
  ${startedBefore ? sql`and ${column} < ${firstIdAt(startedBefore)}` : sql``}`

/** Threads `t` in which a step was recorded. That is nearly all of them, so no table lists them. */
export const hasRecorded = (sql: Sql, workspace: Workspace): Query => sql`
  and (
    select true
    from attempts a
    where a.workspace_id = ${workspace.id} and a.thread_id = t.id and a.outcome = 'RECORDED'
    limit 1
  )`

/** Where a table names the threads in which a call had this outcome. */
export const outcomeSource = (
  sql: Sql,
  workspace: Workspace,
  outcome: Exclude<Outcome, 'RECORDED'>,
  range: ThreadRange,
): Query =>
  outcome === 'CLAIMED'
    ? sql`
        select a.thread_id as id
        from attempts a
        where a.workspace_id = ${workspace.id} and a.outcome = 'CLAIMED' ${inRange(sql, sql`a.thread_id`, range)}`
    : sql`
        select o.thread_id as id
        from thread_outcomes o
        where o.workspace_id = ${workspace.id} and o.outcome = ${outcome} ${inRange(sql, sql`o.thread_id`, range)}`

/** Where other tables name the threads that a filter asks for: each gives ids in the list's own order. */
export const threadSources = (
  sql: Sql,
  workspace: Workspace,
  { ref, stepName }: ThreadFilter,
  range: ThreadRange,
): Query[] => {
  const sources: Query[] = []
  if (ref) {
    sources.push(sql`
      select r.thread_id as id
      from refs r
      where r.workspace_id = ${workspace.id} and r.value = ${ref.value} and r.key = ${ref.key}
        ${inRange(sql, sql`r.thread_id`, range)}`)
  }
  if (stepName != null) {
    sources.push(sql`
      select s.thread_id as id
      from steps s
      where s.workspace_id = ${workspace.id} and s.name = ${stepName} ${inRange(sql, sql`s.thread_id`, range)}`)
  }
  return sources
}
