import { attemptConditions, outcomeBranches, outcomeCondition } from './attempt-filter.ts'
import { mergeBranches } from './merge-branches.ts'
import type { Query } from './read-planned.ts'
import type { AttemptFilter, Sql, Workspace } from './types.ts'

/** The ids of the newest attempts before an id. */
export const attemptIds = (
  sql: Sql,
  workspace: Workspace,
  { filter, before, limit }: { filter: AttemptFilter; before: string | null; limit: number },
): Query => {
  // Diverged results have an index of their own, which all outcomes share.
  const outcomes = filter.resultDiverged
    ? [outcomeCondition(sql, filter.outcome)]
    : outcomeBranches(sql, filter.outcome)
  const branches = outcomes.map(
    (outcome) => sql`
      select a.id
      from attempts a
      where ${attemptConditions(sql, workspace, filter)} ${outcome}
        ${before === null ? sql`` : sql`and a.id < ${before}`}
      order by a.id desc
      limit ${limit}`,
  )
  return mergeBranches(sql, branches, limit)
}
