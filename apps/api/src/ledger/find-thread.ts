import { checkText } from './check-text.ts'
import { LedgerError } from './errors.ts'
import { findThreads, threadColumns } from './find-threads.ts'
import type { Sql, Thread, Workspace } from './types.ts'

type ThreadName = { id?: string | null | undefined; key?: string | null | undefined }

/** The thread with this id or this key. Exactly one of the two is given. */
export const findThread = async (
  sql: Sql,
  workspace: Workspace,
  { id, key }: ThreadName,
): Promise<Thread | null> => {
  if ((id == null) === (key == null))
    throw new LedgerError('BAD_USER_INPUT', 'Give exactly one of id and key.', 'id')
  if (id != null) return (await findThreads(sql, workspace, [id]))[0] ?? null
  return key == null ? null : findThreadByKey(sql, workspace, key)
}

export const findThreadByKey = async (
  sql: Sql,
  workspace: Workspace,
  key: string,
): Promise<Thread | null> => {
  checkText(key, 'key')
  const [thread] = await sql<Thread[]>`
    /* findThreadByKey */
    select ${threadColumns(sql)}
    from threads t
    where t.workspace_id = ${workspace.id} and t.key = ${key}`
  return thread ?? null
}
