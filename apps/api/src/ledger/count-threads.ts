import { countRows } from './read-planned.ts'
import { checkThreadFilter } from './thread-filter.ts'
import { threadIds } from './thread-ids.ts'
import type { Sql, ThreadFilter, Workspace } from './types.ts'

/** Exact up to 10,000; 10,001 stands for more. */
export const countThreads = async (
  sql: Sql,
  workspace: Workspace,
  input: ThreadFilter | null | undefined,
): Promise<number> => {
  const filter = checkThreadFilter(input)
  return countRows(sql, (limit) => threadIds(sql, workspace, { filter, before: null, limit, anyOrder: true }))
}
