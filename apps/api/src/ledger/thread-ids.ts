import { mergeBranches } from './merge-branches.ts'
import type { Query } from './read-planned.ts'
import { columnConditions, statusBranches } from './thread-filter.ts'
import { inRange, outcomeBranches, threadSources } from './thread-sources.ts'
import type { Sql, ThreadFilter, Workspace } from './types.ts'

type ThreadIdsInput = { filter: ThreadFilter; before: string | null; limit: number }

/**
 * The ids of the newest threads before an id. A single source is walked along its own index, in the order of the
 * list; where conditions meet, the planner knows better which of them is rare.
 */
export const threadIds = (
  sql: Sql,
  workspace: Workspace,
  { filter, before, limit }: ThreadIdsInput,
): Query => {
  const range = { before, startedAfter: filter.startedAfter, startedBefore: filter.startedBefore }
  const columns = columnConditions(sql, filter)
  const sources = threadSources(sql, workspace, filter, range)
  const branches = outcomeBranches(sql, workspace, filter, range).flatMap((outcome) =>
    statusBranches(sql, filter).map((status) => {
      const conditions = status ? [...columns, status] : columns
      const all = outcome ? [...sources, outcome] : sources
      const [only] = all
      if (only && all.length === 1 && conditions.length === 0) {
        return sql`select distinct named.id from (${only}) named order by named.id desc limit ${limit}`
      }
      const named = all.map((source) => sql`and t.id in (${source})`)
      return sql`
        select t.id
        from threads t
        where t.workspace_id = ${workspace.id} ${inRange(sql, sql`t.id`, range)} ${[...conditions, ...named, sql``]}
        order by t.id desc
        limit ${limit}`
    }),
  )
  return mergeBranches(sql, branches, limit)
}
