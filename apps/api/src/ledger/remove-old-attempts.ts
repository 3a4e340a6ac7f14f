import { transact } from './transact.ts'
import type { Sql, Workspace } from './types.ts'

const batch = 1_000

// Any number will do that no other lock of the product has, as long as every server takes the same one.
const advisoryLock = 7_305_003

/** `last`: how far was looked; null where there is nothing more to look at. */
export type Removal = { calls: number; last: string | null }

/**
 * Removes the next old calls of a workspace, in one short transaction that locks nothing but them. Three kinds stay:
 * what is younger than so many days; what the totals of activity have not counted yet; and the calls of a step that has
 * not succeeded, since they decide what the next call for it is. A step that has succeeded never stops having done so.
 * While another server is at it, there is nothing to do.
 */
export const removeOldAttempts = (
  sql: Sql,
  workspace: Workspace,
  { days, after }: { days: number; after: string | null },
): Promise<Removal> =>
  transact(sql, async (tx) => {
    const [lock] = await tx<{ taken: boolean }[]>`
      /* removeOldAttempts */
      select
        pg_try_advisory_xact_lock(${advisoryLock}) as taken,
        set_config('plan_cache_mode', 'force_custom_plan', true)`
    if (!lock?.taken) return { calls: 0, last: null }
    const [row] = await tx<{ looked: number; calls: number; last: string | null }[]>`
      /* removeOldAttempts */
      with bound as materialized (
        select max(p.at) as at
        from activity_points p
        where p.workspace_id = ${workspace.id} and p.at <= clock_timestamp() - make_interval(days => ${days})
      ),
      old as materialized (
        select a.id, a.step_id
        from attempts a
        where a.workspace_id = ${workspace.id}
          and a.id > ${after ?? '00000000-0000-0000-0000-000000000000'}
          and a.id < (select (uuid_v7_head(bound.at) || '0000000000000000')::uuid from bound)
        order by a.id
        limit ${batch}
      ),
      removable as materialized (
        select old.id
        from old
        join steps s on s.id = old.step_id and s.workspace_id = ${workspace.id}
        where s.status = 'SUCCESS'
      ),
      told as (
        insert into retention as r (workspace_id, attempts_removed_before)
        select ${workspace.id}, bound.at
        from bound
        where exists (select from removable)
        on conflict (workspace_id) do update
          set attempts_removed_before = excluded.attempts_removed_before
          where r.attempts_removed_before < excluded.attempts_removed_before
      ),
      -- Before the first point lies nothing: with it, what was removed can be told from two points like all the rest.
      started as (
        insert into activity_points (workspace_id, at)
        select ${workspace.id}, 'epoch'
        where exists (select from removable)
        on conflict do nothing
      ),
      removed as (
        delete from attempts a
        using removable
        where a.workspace_id = ${workspace.id} and a.id = removable.id
        returning 1
      )
      select
        (select count(*) from old)::integer as looked,
        (select count(*) from removed)::integer as calls,
        (select old.id from old order by old.id desc limit 1) as last`
    if (!row) return { calls: 0, last: null }
    return { calls: row.calls, last: row.looked < batch ? null : row.last }
  })
