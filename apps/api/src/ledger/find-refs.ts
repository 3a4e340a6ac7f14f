import { isUuid } from './prepare-call.ts'
import type { Ref, Sql, Workspace } from './types.ts'

/** The references of each thread by key; none where there is no such thread in this workspace. */
export const findRefs = async (
  sql: Sql,
  workspace: Workspace,
  threadIds: readonly string[],
): Promise<Ref[][]> => {
  const rows = await sql<(Ref & { threadId: string })[]>`
    /* findRefs */
    select r.thread_id, r.key, r.value
    from refs r
    where r.workspace_id = ${workspace.id} and r.thread_id = any(${threadIds.filter(isUuid)}::text[]::uuid[])
    order by r.thread_id, r.key`
  const byThread = new Map<string, Ref[]>()
  for (const { threadId, key, value } of rows) {
    const refs = byThread.get(threadId) ?? []
    byThread.set(threadId, refs)
    refs.push({ key, value })
  }
  return threadIds.map((id) => byThread.get(id.toLowerCase()) ?? [])
}
