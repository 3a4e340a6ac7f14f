import { checkText } from './check-text.ts'
import { firstIdAt } from './id-time.ts'
import { isUuid } from './prepare-call.ts'
import type { Query } from './read-planned.ts'
import type { AttemptFilter, Outcome, Sql, Workspace } from './types.ts'

export const checkAttemptFilter = (filter: AttemptFilter | null | undefined): AttemptFilter => {
  for (const name of ['stepName', 'idempotencyKey', 'service'] as const)
    if (filter?.[name] != null) checkText(filter[name], `filter.${name}`)
  return filter ?? {}
}

/** Steps `s` with this key, as their index wants to be asked. */
export const keyIs = (sql: Sql, key: string): Query =>
  sql`hashtextextended(s.key, 0) = hashtextextended(${key}, 0) and s.key = ${key}`

/** The conditions of a filter on attempts `a`, but for the outcome. A text that is no id names nothing. */
export const attemptConditions = (sql: Sql, workspace: Workspace, filter: AttemptFilter): Query[] => {
  const {
    threadId,
    stepId,
    stepName,
    idempotencyKey,
    service,
    resultDiverged,
    recordedAfter,
    recordedBefore,
  } = filter
  const conditions = [sql`a.workspace_id = ${workspace.id}`]
  if (threadId != null)
    conditions.push(isUuid(threadId) ? sql`and a.thread_id = ${threadId}` : sql`and false`)
  if (stepId != null)
    conditions.push(isUuid(stepId) ? sql`and a.step_id = ${stepId} and a.number > 0` : sql`and false`)
  if (stepName != null) conditions.push(sql`and a.step_name = ${stepName}`)
  if (service != null) conditions.push(sql`and a.service = ${service}`)
  if (resultDiverged != null)
    conditions.push(resultDiverged ? sql`and a.result_diverged` : sql`and not a.result_diverged`)
  if (recordedAfter) conditions.push(sql`and a.id >= ${firstIdAt(recordedAfter)}`)
  if (recordedBefore) conditions.push(sql`and a.id < ${firstIdAt(recordedBefore)}`)
  if (idempotencyKey != null) {
    conditions.push(sql`
      and a.number > 0
      and a.step_id in (
        select s.id
        from steps s
        where s.workspace_id = ${workspace.id} and ${keyIs(sql, idempotencyKey)}
      )`)
  }
  return conditions
}

/** The outcomes as one condition: for a walk along something else than their index. */
export const outcomeCondition = (sql: Sql, outcomes: readonly Outcome[] | null | undefined): Query =>
  outcomes?.length ? sql`and a.outcome = any(${outcomes}::text[]::outcome[])` : sql``

/**
 * One condition for each part of the list that has an index of its own: an outcome but RECORDED, which is what most
 * rows are and so is read along the list itself.
 */
export const outcomeBranches = (sql: Sql, outcomes: readonly Outcome[] | null | undefined): Query[] =>
  !outcomes?.length || outcomes.includes('RECORDED')
    ? [outcomeCondition(sql, outcomes)]
    : [...new Set(outcomes)].map((outcome) => sql`and a.outcome = ${outcome} and a.outcome <> 'RECORDED'`)
