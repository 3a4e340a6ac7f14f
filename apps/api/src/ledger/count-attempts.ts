import { checkAttemptFilter } from './attempt-filter.ts'
import { attemptIds } from './attempt-ids.ts'
import { countRows } from './read-planned.ts'
import type { AttemptFilter, Sql, Workspace } from './types.ts'

/** Exact up to 10,000; 10,001 stands for more. */
export const countAttempts = async (
  sql: Sql,
  workspace: Workspace,
  input: AttemptFilter | null | undefined,
): Promise<number> => {
  const filter = checkAttemptFilter(input)
  return countRows(sql, (limit) => attemptIds(sql, workspace, { filter, before: null, limit }))
}
