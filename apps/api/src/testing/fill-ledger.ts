import type { Sql, Workspace } from '../ledger/types.ts'

/** When the first thread of `fillLedger` starts, unless told otherwise; another one starts every second. */
export const filledFrom = new Date('2026-01-01T00:00:00Z')

/**
 * Fills tables at a size that recording would take too long for. A thread has 8 steps, one by each name, and a step
 * about 1.25 calls. What is rare is at the beginning: a list walked from its end would have to pass everything.
 */
export const fillLedger = async (
  sql: Sql,
  workspace: Workspace,
  threads: number,
  from = filledFrom,
): Promise<void> => {
  await sql.begin(async (tx) => {
    await tx`set local statement_timeout = 0`
    await tx`set local session_replication_role = replica`
    await tx`
      insert into threads (workspace_id, id, key, label, status, tags, service, started_at, ended_at)
      select
        ${workspace.id}, uuid_v7(at), 'thread:' || n, 'Order ' || n || case when n < 20 then ' (Vermont)' else '' end,
        case when n < 20 then 'CANCELLED' when n % 10 = 0 then 'ACTIVE' else 'COMPLETED' end::thread_status,
        case when n < 20 then '{old,shop}' when n % 2 = 0 then '{shop}' else '{}' end::text[],
        case when n < 20 then 'legacy' else 'service-' || n % 5 end, at,
        case when n < 20 or n % 10 <> 0 then at end
      from (
        select n, ${from}::timestamptz + n * interval '1 second' as at
        from generate_series(1, ${threads}::integer) as n
      ) numbered`
    await tx`
      insert into refs (workspace_id, thread_id, key, value)
      select t.workspace_id, t.id, ref.key, ref.value
      from threads t
      cross join lateral (values
        ('order_id', 'ORD-' || substring(t.key from 8)),
        ('customer_id', 'customer-' || substring(t.key from 8)::integer % 1000),
        ('country', 'US')
      ) as ref (key, value)
      where t.workspace_id = ${workspace.id}`
    await tx`
      insert into steps (
        workspace_id, id, thread_id, name, key_scope, key_kind, key, fingerprint, status, context, service,
        first_recorded_at, last_seen_at, calls
      )
      select
        t.workspace_id, uuid_v7(at), t.id, case when t.service = 'legacy' then 'fax' else 'step-' || n end, 'THREAD',
        'MANUAL', t.key || ':' || n, decode(repeat('00', 32), 'hex'), 'SUCCESS', '{}', t.service, at, at, 1
      from threads t
      cross join generate_series(1, 8) as n
      cross join lateral (select t.started_at + n * interval '50 milliseconds' as at offset 0) clock
      where t.workspace_id = ${workspace.id}`
    await tx`
      insert into attempts (
        workspace_id, id, thread_id, step_id, number, kind, outcome, status, step_name, execution_id, shares_payload,
        service, recorded_at
      )
      select
        s.workspace_id, uuid_v7(at), s.thread_id, s.id, number, 'RECORD',
        case
          when number = 1 then 'RECORDED'
          when s.service = 'legacy' then 'COLLIDED'
          when s.service = 'service-1' then 'RETRIED'
          else 'DEDUPLICATED'
        end::outcome,
        'SUCCESS', s.name, 'execution:' || s.key, true, s.service, at
      from steps s
      cross join generate_series(1, case when substring(s.key from '[0-9]$') in ('1', '2') then 2 else 1 end) as number
      cross join lateral (
        select s.first_recorded_at + (number - 1) * interval '10 milliseconds' as at offset 0
      ) clock
      where s.workspace_id = ${workspace.id}`
    await tx`
      insert into thread_outcomes (workspace_id, outcome, thread_id)
      select distinct a.workspace_id, a.outcome, a.thread_id
      from attempts a
      where a.workspace_id = ${workspace.id} and a.outcome <> 'RECORDED'`
  })
}
