import { inOrderOf } from './in-order.ts'
import { isUuid } from './prepare-call.ts'
import type { Sql, Workspace } from './types.ts'

/** Before which time calls have been removed, but for those of steps that have not succeeded; null where none were. */
export const findRemovedBefore = async (sql: Sql, workspace: Workspace): Promise<Date | null> => {
  const [row] = await sql<{ at: Date }[]>`
    /* findRemovedBefore */
    select r.attempts_removed_before as at
    from retention r
    where r.workspace_id = ${workspace.id}`
  return row?.at ?? null
}

/** How many of each step's calls were removed: always its first ones, since calls are numbered without a gap. */
export const countRemovedCalls = async (
  sql: Sql,
  workspace: Workspace,
  stepIds: readonly string[],
): Promise<number[]> => {
  const rows = await sql<{ id: string; removed: number }[]>`
    /* countRemovedCalls */
    select
      s.id,
      coalesce((
        select a.number
        from attempts a
        where a.step_id = s.id and a.workspace_id = ${workspace.id} and a.number > 0
        order by a.number
        limit 1
      ), s.calls + 1) - 1 as removed
    from steps s
    where s.workspace_id = ${workspace.id} and s.id = any(${stepIds.filter(isUuid)}::text[]::uuid[])`
  return inOrderOf(stepIds, rows).map((row) => row?.removed ?? 0)
}
