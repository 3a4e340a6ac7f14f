import { firstIdAt } from './id-time.ts'
import { eachOutcome } from './outcome-columns.ts'
import { transact } from './transact.ts'
import type { Sql, Workspace } from './types.ts'

/** Points are whole quarters of an hour, and after each minute of so many calls. */
const busy = 100
const mostCalls = 50_000

// Any number will do that no other lock of the product has, as long as every server takes the same one.
const advisoryLock = 7_305_002

const insertTotals = (tx: Sql, workspace: Workspace, { since, until }: { since: Date; until: Date }) => tx`
  /* rollUpActivity */
  with call as materialized (
    select
      date_bin('1 minute', uuid_v7_time(a.id), 'epoch') + interval '1 minute' as minute,
      a.outcome, a.service, a.step_name, a.result_diverged
    from attempts a
    where a.workspace_id = ${workspace.id} and a.id >= ${firstIdAt(since)} and a.id < ${firstIdAt(until)}
  ),
  minute as (
    select
      call.minute as at,
      case when count(*) >= ${busy} then call.minute
        else date_bin('15 minutes', call.minute - interval '1 minute', 'epoch') + interval '15 minutes'
      end as point
    from call
    group by call.minute
  ),
  placed as materialized (
    select
      minute.at,
      min(minute.point) filter (where minute.point <= ${until}) over (order by minute.at desc) as point
    from minute
  ),
  pointed as (
    insert into activity_points (workspace_id, at)
    select distinct ${workspace.id}::integer, placed.point
    from placed
    where placed.point is not null
  ),
  added as (
    select
      placed.point, coalesce(call.service, '') as service, coalesce(call.step_name, '') as step_name,
      grouping(call.result_diverged) = 0 as diverged,
      ${eachOutcome(tx, (outcome, column) => tx`count(*) filter (where call.outcome = ${outcome}) as ${column}`)}
    from call
    join placed on placed.at = call.minute
    where placed.point is not null
    group by placed.point, cube (call.service, call.step_name, call.result_diverged)
    having (grouping(call.service) = 1 or call.service is not null)
      and (grouping(call.result_diverged) = 1 or call.result_diverged)
  )
  insert into activity_totals (
    workspace_id, at, service, step_name, diverged, ${eachOutcome(tx, (_, column) => column)}
  )
  select
    ${workspace.id}, added.point, added.service, added.step_name, added.diverged,
    ${eachOutcome(tx, (_, column) => tx`coalesce(before.${column}, 0) + sum(added.${column}) over series`)}
  from added
  left join lateral (
    select ${eachOutcome(tx, (_, column) => tx`t.${column}`)}
    from activity_totals t
    where t.workspace_id = ${workspace.id}
      and t.step_name = added.step_name
      and t.service = added.service
      and t.diverged = added.diverged
      and t.at <= ${since}
    order by t.at desc
    limit 1
  ) before on true
  window series as (partition by added.service, added.step_name, added.diverged order by added.point)`

const wholeMinute = (time: Date): Date => new Date(Math.floor(time.getTime() / 60_000) * 60_000)

/** How far the next transaction goes: to `settled`, or so far that it reads no more than it can in good time. */
const findSpan = async (tx: Sql, workspace: Workspace, settled: Date) => {
  const [last] = await tx<{ at: Date | null }[]>`
    /* findLastPoint */
    select max(p.at) as at
    from activity_points p
    where p.workspace_id = ${workspace.id}`
  const since = last?.at ?? new Date(0)
  const [enough] = await tx<{ until: Date }[]>`
    /* findOpenSpan */
    select date_bin('1 minute', uuid_v7_time(a.id), 'epoch') + interval '1 minute' as until
    from attempts a
    where a.workspace_id = ${workspace.id} and a.id >= ${firstIdAt(since)} and a.id < ${firstIdAt(settled)}
    order by a.id
    offset ${mostCalls}
    limit 1`
  const most = wholeMinute(settled)
  return enough && enough.until < most
    ? { since, until: enough.until, more: true }
    : { since, until: most, more: false }
}

/**
 * Writes the next points of a workspace and the totals at them, in one bounded transaction. No call before `settled`
 * may come later. True when there is more to do. While another server is at it, there is nothing to do.
 */
export const rollUpActivity = (sql: Sql, workspace: Workspace, settled: Date): Promise<boolean> =>
  transact(sql, async (tx) => {
    const [lock] = await tx<{ taken: boolean }[]>`
      /* rollUpActivity */
      select
        pg_try_advisory_xact_lock(${advisoryLock}) as taken,
        set_config('plan_cache_mode', 'force_custom_plan', true),
        set_config('statement_timeout', '60000', true)`
    if (!lock?.taken) return false
    const { since, until, more } = await findSpan(tx, workspace, settled)
    if (since < until) await insertTotals(tx, workspace, { since, until })
    return more
  })
