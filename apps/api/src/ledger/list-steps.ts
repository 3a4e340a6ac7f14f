import { decodeCursor } from './cursor.ts'
import { type CheckedPage, checkFirst, mostSteps, type PageInput, toPage } from './page.ts'
import { isUuid } from './prepare-call.ts'
import { type Query, readRows } from './read-planned.ts'
import { type StepRow, stepColumns, toStep } from './rows.ts'
import type { Page, Sql, Step, Workspace } from './types.ts'

/** The steps of a thread, in the order in which they were first recorded. */
export const listSteps = async (
  sql: Sql,
  workspace: Workspace,
  { threadId, after, ...input }: PageInput & { threadId: string },
): Promise<Page<Step>> => {
  const first = checkFirst(input.first, mostSteps)
  const rows = await readRows<StepRow>(sql, listStepsQuery(sql, workspace, { threadId, first, after }))
  return toPage(rows.map(toStep), { list: 'steps', first, position: ({ id }) => id })
}

export const listStepsQuery = (
  sql: Sql,
  workspace: Workspace,
  { threadId, first, after }: CheckedPage & { threadId: string },
): Query => {
  const last = decodeCursor('steps', after)
  return sql`
    /* listSteps */
    select ${stepColumns(sql)}
    from steps s
    where s.workspace_id = ${workspace.id}
      ${isUuid(threadId) ? sql`and s.thread_id = ${threadId}` : sql`and false`}
      ${last === null ? sql`` : sql`and s.id > ${last}`}
    order by s.id
    limit ${first + 1}`
}
