import { inOrderOf } from './in-order.ts'
import { isUuid } from './prepare-call.ts'
import { type StepRow, stepColumns, toStep } from './rows.ts'
import type { Sql, Step, Workspace } from './types.ts'

/** In the order of the ids, null where there is no such step in this workspace. */
export const findSteps = async (
  sql: Sql,
  workspace: Workspace,
  ids: readonly string[],
): Promise<(Step | null)[]> => {
  const rows = await sql<StepRow[]>`
    /* findSteps */
    select ${stepColumns(sql)}
    from steps s
    where s.workspace_id = ${workspace.id} and s.id = any(${ids.filter(isUuid)}::text[]::uuid[])`
  return inOrderOf(ids, rows.map(toStep))
}
