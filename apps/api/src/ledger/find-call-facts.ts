import type { Outcome, Sql, Workspace } from './types.ts'

/** What a filter asks of a call, without its payloads. */
export type CallFacts = {
  id: string
  threadId: string
  stepId: string
  stepName: string
  idempotencyKey: string
  service: string | null
  outcome: Outcome
  resultDiverged: boolean
}

export const findCallFacts = (sql: Sql, workspace: Workspace, ids: readonly string[]): Promise<CallFacts[]> =>
  sql<CallFacts[]>`
    /* findCallFacts */
    select
      a.id, a.thread_id, a.step_id, a.step_name, s.key as idempotency_key, a.service, a.outcome, a.result_diverged
    from attempts a
    join steps s on s.workspace_id = ${workspace.id} and s.id = a.step_id
    where a.workspace_id = ${workspace.id} and a.id = any(${ids}::text[]::uuid[])
    order by a.id`
