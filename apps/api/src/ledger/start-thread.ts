import { addRefs } from './add-refs.ts'
import { checkRefs } from './check-refs.ts'
import { checkKey, checkLabel } from './check-text.ts'
import { LedgerError, unavailable } from './errors.ts'
import { findThreadByKey } from './find-thread.ts'
import { threadColumns } from './find-threads.ts'
import { repeat } from './repeat.ts'
import type { Sql, StartThreadInput, Thread, Workspace } from './types.ts'

export type StartedThread = { thread: Thread; created: boolean }

const mostTags = 50

const checkInput = ({ key, label, refs, tags, service }: StartThreadInput): void => {
  if (key != null) checkKey(key, 'key')
  if (label != null) checkLabel(label, 'label', 500)
  if (service != null) checkLabel(service, 'service', 200)
  if (tags && tags.length > mostTags)
    throw new LedgerError('BAD_USER_INPUT', `At most ${mostTags} tags are allowed.`, 'tags')
  for (const [index, tag] of tags?.entries() ?? []) checkLabel(tag, `tags.${index}`, 100)
  checkRefs(refs ?? [])
}

/** Nothing comes back where the key is known: the unique index alone decides who is first. */
const insertThread = (sql: Sql, workspace: Workspace, input: StartThreadInput) => sql<Thread[]>`
  /* startThread */
  with t as (
    insert into threads (workspace_id, id, key, label, tags, service, started_at)
    select
      ${workspace.id}, uuid_v7(clock.at), ${input.key ?? null}, ${input.label ?? null},
      ${[...new Set(input.tags)]}::text[], ${input.service ?? null}, clock.at
    from (select clock_timestamp() as at offset 0) clock
    on conflict (workspace_id, key) do nothing
    returning id, key, label, status, end_reason, tags, service, started_at, ended_at
  ),
  referenced as (
    insert into refs (workspace_id, thread_id, key, value)
    select ${workspace.id}, t.id, ref.key, ref.value
    from t
    cross join unnest(
      ${(input.refs ?? []).map(({ key }) => key)}::text[], ${(input.refs ?? []).map(({ value }) => value)}::text[]
    ) as ref (key, value)
    on conflict do nothing
  )
  select ${threadColumns(sql)}
  from t`

/** Starts a thread, or returns the one that has this key, with the references that are new to it. */
export const startThread = async (
  sql: Sql,
  workspace: Workspace,
  input: StartThreadInput,
): Promise<StartedThread> => {
  checkInput(input)
  const [started] = await repeat(() => insertThread(sql, workspace, input))
  if (started) return { thread: started, created: true }
  const known = input.key == null ? null : await findThreadByKey(sql, workspace, input.key)
  if (!known) throw unavailable(new Error('the thread was gone before it could be read'))
  if (!input.refs?.length) return { thread: known, created: false }
  return { thread: await addRefs(sql, workspace, { threadId: known.id, refs: input.refs }), created: false }
}
