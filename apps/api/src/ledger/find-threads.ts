import { inOrderOf } from './in-order.ts'
import { isUuid } from './prepare-call.ts'
import type { Query } from './read-planned.ts'
import type { Sql, Thread, Workspace } from './types.ts'

/** A thread's own columns. Read from a relation named `t`. */
export const threadColumns = (sql: Sql): Query => sql`
  t.id, t.key, t.label, t.status, t.end_reason, t.tags, t.service, t.started_at, t.ended_at`

/** In the order of the ids, null where there is no such thread in this workspace. */
export const findThreads = async (
  sql: Sql,
  workspace: Workspace,
  ids: readonly string[],
): Promise<(Thread | null)[]> => {
  const rows = await sql<Thread[]>`
    /* findThreads */
    select ${threadColumns(sql)}
    from threads t
    where t.workspace_id = ${workspace.id} and t.id = any(${ids.filter(isUuid)}::text[]::uuid[])`
  return inOrderOf(ids, rows)
}
