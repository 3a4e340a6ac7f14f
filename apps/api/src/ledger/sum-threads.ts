import { inOrderOf } from './in-order.ts'
import { isUuid, threadNotFound } from './prepare-call.ts'
import { readRows } from './read-planned.ts'
import type { Counts, Sql, Workspace } from './types.ts'

export type ThreadSums = { counts: Counts; stepCount: number; lastActivityAt: Date }

/** What happened in each thread so far. A step's first call is counted by its being there, later ones by the thread. */
export const sumThreads = async (
  sql: Sql,
  workspace: Workspace,
  threadIds: readonly string[],
): Promise<ThreadSums[]> => {
  const rows = await readRows<Counts & { id: string; stepCount: number; lastActivityAt: Date }>(
    sql,
    sql`
    /* sumThreads */
    select
      t.id, first.calls + t.later_calls as calls, first.calls + t.later_executions as executions,
      t.retried, t.deduplicated, t.collided, t.fenced, first.calls as step_count,
      greatest(t.started_at, t.ended_at, coalesce(
        latest.recorded_at,
        -- Its calls may have been removed.
        (select max(s.last_seen_at) from steps s where s.workspace_id = ${workspace.id} and s.thread_id = t.id)
      )) as last_activity_at
    from threads t
    cross join lateral (
      select count(*)::integer as calls
      from steps s
      where s.workspace_id = ${workspace.id} and s.thread_id = t.id
    ) first
    left join lateral (
      select a.recorded_at
      from attempts a
      where a.workspace_id = ${workspace.id} and a.thread_id = t.id
      order by a.id desc
      limit 1
    ) latest on true
    where t.workspace_id = ${workspace.id} and t.id = any(${threadIds.filter(isUuid)}::text[]::uuid[])`,
  )
  return inOrderOf(threadIds, rows).map((row) => {
    if (!row) throw threadNotFound()
    const { id: _, stepCount, lastActivityAt, ...counts } = row
    return { counts, stepCount, lastActivityAt }
  })
}
