import { setTimeout as sleep } from 'node:timers/promises'
import type postgres from 'postgres'

const longestRollup = 1_200_000

/** The workspace that is read, how many threads it has so far, and when the first of them started. */
type Ledger = { id: number; from: number; began: Date | null }

export const readWorkspace = async (sql: postgres.Sql): Promise<Ledger> => {
  const [workspace] = await sql<Ledger[]>`
    select
      w.id, (select count(*)::integer from threads t where t.workspace_id = w.id) as from,
      (select t.started_at from threads t where t.workspace_id = w.id order by t.id limit 1) as began
    from workspaces w
    where w.name = 'default'`
  if (!workspace) throw new Error('The server made no workspace.')
  return workspace
}

/** What is recorded under load goes into the same tables, but not into what is read. A kept ledger has it already. */
export const createLoadWorkspace = (sql: postgres.Sql, apiKey: string) => sql`
  with workspace as (
    insert into workspaces (name) values ('load') on conflict do nothing returning id
  )
  insert into api_keys (workspace_id, name, secret_hash)
  select workspace.id, 'load', sha256(${apiKey}::text::bytea)
  from workspace`

/** Seconds until the server has caught up with what was filled in: fewer calls are left than lie between two points. */
export const awaitRollup = async (sql: postgres.Sql, workspaceId: number): Promise<number> => {
  const began = performance.now()
  while (performance.now() - began < longestRollup) {
    const [open] = await sql<{ calls: number }[]>`
      select count(*)::integer as calls
      from (
        select 1
        from attempts a
        where a.workspace_id = ${workspaceId}
          and a.id >= (
            select uuid_v7(coalesce(max(p.at), 'epoch'))
            from activity_points p
            where p.workspace_id = ${workspaceId}
          )
        limit 2000
      ) open`
    if ((open?.calls ?? 0) < 2_000) return (performance.now() - began) / 1_000
    await sleep(500)
  }
  throw new Error(`The rollup took longer than ${longestRollup / 1_000} s.`)
}

export const measureBytes = async (sql: postgres.Sql): Promise<{ calls: number; totals: number }> => {
  const [bytes] = await sql<{ calls: number; totals: number }[]>`
    select
      sum(pg_total_relation_size(name)) filter (where name::text !~ '^activity_')::float8 as calls,
      sum(pg_total_relation_size(name)) filter (where name::text ~ '^activity_')::float8 as totals
    from unnest(
      '{threads,refs,steps,attempts,thread_outcomes,activity_points,activity_totals}'::regclass[]
    ) as name`
  return bytes ?? { calls: 0, totals: 0 }
}
