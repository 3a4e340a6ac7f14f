import { checkAttemptFilter } from './attempt-filter.ts'
import { attemptIds } from './attempt-ids.ts'
import { decodeCursor } from './cursor.ts'
import { lastCallsQuery } from './list-step-attempts.ts'
import { type CheckedPage, checkFirst, mostAttempts, type PageInput, toPage } from './page.ts'
import { type Query, readRows } from './read-planned.ts'
import { attemptColumns } from './rows.ts'
import type { Attempt, AttemptFilter, Page, Sql, Workspace } from './types.ts'

/** Calls of all steps, newest first. */
export const listAttempts = async (
  sql: Sql,
  workspace: Workspace,
  input: PageInput & { filter?: AttemptFilter | null | undefined },
): Promise<Page<Attempt>> => {
  const first = checkFirst(input.first, mostAttempts)
  const filter = checkAttemptFilter(input.filter)
  const ofStep = filter.stepId != null
  const query = ofStep ? lastCallsQuery : listAttemptsQuery
  const rows = await readRows<Attempt>(sql, query(sql, workspace, { filter, first, after: input.after }))
  return ofStep
    ? toPage(rows, { list: 'lastCalls', first, position: ({ number }) => String(number) })
    : toPage(rows, { list: 'attempts', first, position: ({ id }) => id })
}

export const listAttemptsQuery = (
  sql: Sql,
  workspace: Workspace,
  { filter, first, after }: CheckedPage & { filter: AttemptFilter },
): Query => sql`
  /* listAttempts */
  select ${attemptColumns(sql)}
  from (${attemptIds(sql, workspace, { filter, before: decodeCursor('attempts', after), limit: first + 1 })}) page
  join attempts a on a.workspace_id = ${workspace.id} and a.id = page.id
  join steps s on s.workspace_id = ${workspace.id} and s.id = a.step_id
  order by a.id desc`
