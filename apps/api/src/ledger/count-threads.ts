import { countRows, mostCounted } from './read-planned.ts'
import { checkThreadFilter } from './thread-filter.ts'
import { threadIds } from './thread-ids.ts'
import type { Sql, ThreadFilter, Workspace } from './types.ts'

const mostRemembered = 1_000
const remembered = new WeakMap<Sql, Set<string>>()

/** The lists of this database that were found to have more than 10,000 threads. */
const longListsOf = (sql: Sql): Set<string> => {
  const known = remembered.get(sql) ?? new Set()
  if (known.size >= mostRemembered) known.clear()
  remembered.set(sql, known)
  return known
}

/** Nothing is taken out of a ledger, and no thread leaves a list, but one of active threads when it ends. */
const onlyGrows = ({ status }: ThreadFilter): boolean => !status?.includes('ACTIVE')

/**
 * Exact up to 10,000; 10,001 stands for more, and for what takes too long to count. To count is most of what a list
 * costs, and is done only once where there are more.
 */
export const countThreads = async (
  sql: Sql,
  workspace: Workspace,
  input: ThreadFilter | null | undefined,
): Promise<number> => {
  const filter = checkThreadFilter(input)
  const list = JSON.stringify([workspace.id, filter])
  const longLists = longListsOf(sql)
  if (longLists.has(list)) return mostCounted
  const count = await countRows(sql, (limit) =>
    threadIds(sql, workspace, { filter, before: null, limit, anyOrder: true }),
  )
  if (count === mostCounted && onlyGrows(filter)) longLists.add(list)
  return count ?? mostCounted
}
