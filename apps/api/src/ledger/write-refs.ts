import { checkConflicts } from './check-refs.ts'
import type { Ref, Sql, Workspace } from './types.ts'

/** Adds the references that a thread does not have yet. Throws, and so rolls back, where one has another value. */
export const writeRefs = async (
  tx: Sql,
  workspace: Workspace,
  threadId: string,
  refs: readonly Ref[],
): Promise<void> => {
  const [, stored] = await Promise.all([
    tx`
      /* writeRefs */
      insert into refs (workspace_id, thread_id, key, value)
      select ${workspace.id}, ${threadId}, ref.key, ref.value
      from unnest(
        ${refs.map(({ key }) => key)}::text[], ${refs.map(({ value }) => value)}::text[]
      ) as ref (key, value)
      on conflict do nothing`,
    tx<Ref[]>`
      /* writeRefs */
      select r.key, r.value
      from refs r
      where r.workspace_id = ${workspace.id}
        and r.thread_id = ${threadId}
        and r.key = any(${refs.map(({ key }) => key)}::text[])`,
  ])
  checkConflicts(refs, new Map(stored.map(({ key, value }) => [key, value])))
}
