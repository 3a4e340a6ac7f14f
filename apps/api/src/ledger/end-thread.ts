import { checkLabel } from './check-text.ts'
import { LedgerError } from './errors.ts'
import { findThreads, threadColumns } from './find-threads.ts'
import { isUuid, threadNotFound } from './prepare-call.ts'
import { repeat } from './repeat.ts'
import { transact } from './transact.ts'
import type { Sql, Thread, ThreadStatus, Workspace } from './types.ts'

type EndThreadInput = {
  threadId: string
  status: Exclude<ThreadStatus, 'ACTIVE'>
  reason?: string | null | undefined
}

const mostReason = 500

/** Ends a thread. Ending it again the same way changes nothing; ending it the other way is refused. */
export const endThread = async (
  sql: Sql,
  workspace: Workspace,
  { threadId, status, reason }: EndThreadInput,
  /** Done in the same transaction, if it is this call that ends the thread. */
  also?: ((transaction: Sql) => Promise<void>) | undefined,
): Promise<Thread> => {
  if (reason != null) checkLabel(reason, 'reason', mostReason)
  if (!isUuid(threadId)) throw threadNotFound()
  const end = async (within: Sql): Promise<Thread | undefined> => {
    const [ended] = await within<Thread[]>`
      /* endThread */
      update threads t
      set status = ${status}, end_reason = ${reason ?? null}, ended_at = clock_timestamp()
      where t.workspace_id = ${workspace.id} and t.id = ${threadId} and t.status = 'ACTIVE'
      returning ${threadColumns(within)}`
    if (ended && also) await also(within)
    return ended
  }
  const ended = await repeat(() => (also ? transact(sql, end) : end(sql)))
  if (ended) return ended
  const [thread] = await findThreads(sql, workspace, [threadId])
  if (!thread) throw threadNotFound()
  if (thread.status === status) return thread
  const message = `The thread was ended as ${thread.status} before, and stays so.`
  throw new LedgerError('BAD_USER_INPUT', message, 'status')
}
