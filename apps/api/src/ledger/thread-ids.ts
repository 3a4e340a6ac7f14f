import { mergeBranches } from './merge-branches.ts'
import type { Query } from './read-planned.ts'
import { columnConditions, statusBranches } from './thread-filter.ts'
import { hasRecorded, inRange, outcomeSource, threadSources } from './thread-sources.ts'
import type { Outcome, Sql, ThreadFilter, Workspace } from './types.ts'

type ThreadIdsInput = { filter: ThreadFilter; before: string | null; limit: number; anyOrder?: boolean }

/**
 * The ids of the newest threads before an id. A single source is walked along its own index, in the order of the
 * list; where conditions meet, the planner knows better which of them is rare. `anyOrder` is for counting: tags and
 * labels are indexed without an order, and need then be read no further than the limit.
 */
export const threadIds = (
  sql: Sql,
  workspace: Workspace,
  { filter, before, limit, anyOrder = false }: ThreadIdsInput,
): Query => {
  const range = { before, startedAfter: filter.startedAfter, startedBefore: filter.startedBefore }

  const branch = (outcome: Outcome | undefined, status: Query | undefined): Query => {
    const sources = threadSources(sql, workspace, filter, range)
    const conditions = columnConditions(sql, filter)
    if (status) conditions.push(status)
    if (outcome === 'RECORDED') conditions.push(hasRecorded(sql, workspace))
    else if (outcome) sources.push(outcomeSource(sql, workspace, outcome, range))
    const [only] = sources
    if (only && sources.length === 1 && conditions.length === 0)
      return sql`select distinct named.id from (${only}) named order by named.id desc limit ${limit}`
    for (const source of sources) conditions.push(sql`and t.id in (${source})`)
    return sql`
      select t.id
      from threads t
      where t.workspace_id = ${workspace.id} ${inRange(sql, sql`t.id`, range)}
        ${conditions.length > 0 ? conditions : sql``}
      ${anyOrder && sources.length === 0 ? sql`` : sql`order by t.id desc`}
      limit ${limit}`
  }

  const outcomes = filter.outcome?.length ? [...new Set(filter.outcome)] : [undefined]
  const statuses = statusBranches(sql, filter)
  const branches = outcomes.flatMap((outcome) => statuses.map((status) => branch(outcome, status)))
  return mergeBranches(sql, branches, limit)
}
