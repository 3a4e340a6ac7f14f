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

const withOutcome = (sql: Sql, workspace: Workspace, outcome: Outcome, range: ThreadRange): Query => {
  // The first call of most threads: it is not written down a second time.
  if (outcome === 'RECORDED' || outcome === 'CLAIMED') {
    return sql`
      select a.thread_id as id
      from attempts a
      where a.workspace_id = ${workspace.id} and a.outcome = ${outcome} ${inRange(sql, sql`a.thread_id`, range)}`
  }
  return sql`
    select o.thread_id as id
    from thread_outcomes o
    where o.workspace_id = ${workspace.id} and o.outcome = ${outcome} ${inRange(sql, sql`o.thread_id`, range)}`
}

/** One set of sources for each outcome that is asked for, since each is a walk along an index of its own. */
export const outcomeBranches = (
  sql: Sql,
  workspace: Workspace,
  filter: ThreadFilter,
  range: ThreadRange,
): (Query | null)[] => {
  const asked = [...new Set(filter.outcome)]
  return asked.length === 0 ? [null] : asked.map((outcome) => withOutcome(sql, workspace, outcome, range))
}

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
