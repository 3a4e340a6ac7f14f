import { checkRefs } from './check-refs.ts'
import { threadColumns } from './find-threads.ts'
import { isUuid, threadNotFound } from './prepare-call.ts'
import { repeat } from './repeat.ts'
import { transact } from './transact.ts'
import type { Ref, Sql, Thread, Workspace } from './types.ts'
import { writeRefs } from './write-refs.ts'

/** Adds references to a thread; one that is there already is left as it is, one with another value refuses them all. */
export const addRefs = async (
  sql: Sql,
  workspace: Workspace,
  { threadId, refs }: { threadId: string; refs: readonly Ref[] },
): Promise<Thread> => {
  checkRefs(refs)
  if (!isUuid(threadId)) throw threadNotFound()
  return repeat(() =>
    transact(sql, async (tx) => {
      const [thread] = await tx<Thread[]>`
        /* addRefs */
        select ${threadColumns(tx)}
        from threads t
        where t.workspace_id = ${workspace.id} and t.id = ${threadId}
        for no key update`
      if (!thread) throw threadNotFound()
      if (refs.length > 0) await writeRefs(tx, workspace, thread.id, refs)
      return thread
    }),
  )
}
