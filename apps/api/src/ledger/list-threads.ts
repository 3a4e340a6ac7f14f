import { decodeCursor } from './cursor.ts'
import { threadColumns } from './find-threads.ts'
import { type CheckedPage, checkFirst, mostThreads, type PageInput, toPage } from './page.ts'
import { type Query, readRows } from './read-planned.ts'
import { checkThreadFilter } from './thread-filter.ts'
import { threadIds } from './thread-ids.ts'
import type { Page, Sql, Thread, ThreadFilter, Workspace } from './types.ts'

/** Newest first. */
export const listThreads = async (
  sql: Sql,
  workspace: Workspace,
  { after, ...input }: PageInput & { filter?: ThreadFilter | null | undefined },
): Promise<Page<Thread>> => {
  const first = checkFirst(input.first, mostThreads)
  const filter = checkThreadFilter(input.filter)
  const rows = await readRows<Thread>(sql, listThreadsQuery(sql, workspace, { filter, first, after }))
  return toPage(rows, { list: 'threads', first, position: ({ id }) => id })
}

export const listThreadsQuery = (
  sql: Sql,
  workspace: Workspace,
  { filter, first, after }: CheckedPage & { filter: ThreadFilter },
): Query => sql`
  /* listThreads */
  select ${threadColumns(sql)}
  from (${threadIds(sql, workspace, { filter, before: decodeCursor('threads', after), limit: first + 1 })}) page
  join threads t on t.workspace_id = ${workspace.id} and t.id = page.id
  order by t.id desc`
