import type { Known } from './read-known.ts'
import type { Sql, Workspace } from './types.ts'

/** Locks threads, then steps, each in the order of their ids, until the transaction ends. */
export const lockKnown = (tx: Sql, workspace: Workspace, known: readonly Known[]) => tx`
  /* lockKnown */
  with thread as materialized (
    select t.id
    from threads t
    where t.id = any(${known.map(({ threadId }) => threadId)}::text[]::uuid[])
      and t.workspace_id is not distinct from ${workspace.id}
    order by t.id
    for no key update
  )
  select s.id
  from steps s
  where s.id = any(${known.map(({ row }) => row?.id ?? null)}::text[]::uuid[])
    and s.workspace_id is not distinct from ${workspace.id}
    and (select count(*) from thread) >= 0
  order by s.id
  for no key update of s`
