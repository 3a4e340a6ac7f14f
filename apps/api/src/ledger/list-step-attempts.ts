import { attemptConditions, outcomeCondition } from './attempt-filter.ts'
import { decodeCursor } from './cursor.ts'
import { type CheckedPage, checkFirst, mostAttempts, type PageInput, toPage } from './page.ts'
import { type Query, readRows } from './read-planned.ts'
import { attemptColumns } from './rows.ts'
import type { Attempt, AttemptFilter, Page, Sql, Workspace } from './types.ts'

/** Every call for one step, oldest first. */
export const listStepAttempts = async (
  sql: Sql,
  workspace: Workspace,
  { stepId, after, ...input }: PageInput & { stepId: string },
): Promise<Page<Attempt>> => {
  const first = checkFirst(input.first, mostAttempts)
  const rows = await readRows<Attempt>(sql, listStepAttemptsQuery(sql, workspace, { stepId, first, after }))
  return toPage(rows, { list: 'firstCalls', first, position: ({ number }) => String(number) })
}

export const listStepAttemptsQuery = (
  sql: Sql,
  workspace: Workspace,
  { stepId, first, after }: CheckedPage & { stepId: string },
): Query => sql`
  /* listStepAttempts */
  select ${attemptColumns(sql)}
  from attempts a
  join steps s on s.workspace_id = ${workspace.id} and s.id = a.step_id
  where ${attemptConditions(sql, workspace, { stepId })}
    and a.number > ${Number(decodeCursor('firstCalls', after) ?? 0)}
  order by a.number
  limit ${first + 1}`

/** The calls for one step, newest first: by their number, which is their order, and has an index. */
export const lastCallsQuery = (
  sql: Sql,
  workspace: Workspace,
  { filter, first, after }: CheckedPage & { filter: AttemptFilter },
): Query => {
  const before = decodeCursor('lastCalls', after)
  return sql`
    /* listAttempts */
    select ${attemptColumns(sql)}
    from attempts a
    join steps s on s.workspace_id = ${workspace.id} and s.id = a.step_id
    where ${attemptConditions(sql, workspace, filter)}
      ${outcomeCondition(sql, filter.outcome)}
      and a.number > 0 ${before === null ? sql`` : sql`and a.number < ${Number(before)}`}
    order by a.number desc
    limit ${first + 1}`
}
