import { inOrderOf } from './in-order.ts'
import { isUuid } from './prepare-call.ts'
import { attemptColumns } from './rows.ts'
import type { Attempt, Sql, Workspace } from './types.ts'

/** In the order of the ids, null where there is no such attempt in this workspace. */
export const findAttempts = async (
  sql: Sql,
  workspace: Workspace,
  ids: readonly string[],
): Promise<(Attempt | null)[]> => {
  const rows = await sql<Attempt[]>`
    /* findAttempts */
    select ${attemptColumns(sql)}
    from attempts a
    join steps s on s.workspace_id = ${workspace.id} and s.id = a.step_id
    where a.workspace_id = ${workspace.id} and a.id = any(${ids.filter(isUuid)}::text[]::uuid[])`
  return inOrderOf(ids, rows)
}
