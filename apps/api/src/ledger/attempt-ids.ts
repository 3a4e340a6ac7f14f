import { attemptConditions, outcomeBranches } from './attempt-filter.ts'
import type { Query } from './read-planned.ts'
import type { AttemptFilter, Sql, Workspace } from './types.ts'

/** The ids of the newest attempts before an id: each branch walks an index in its order, and the branches are merged. */
export const attemptIds = (
  sql: Sql,
  workspace: Workspace,
  { filter, before, limit }: { filter: AttemptFilter; before: string | null; limit: number },
): Query => {
  const conditions = attemptConditions(sql, workspace, filter)
  if (before !== null) conditions.push(sql`and a.id < ${before}`)
  const branches = outcomeBranches(sql, filter.outcome).map(
    (outcome, index) => sql`
      ${index === 0 ? sql`` : sql`union all`}
      (select a.id from attempts a where ${conditions} ${outcome} order by a.id desc limit ${limit})`,
  )
  return sql`${branches} order by id desc limit ${limit}`
}
