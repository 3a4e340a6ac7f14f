import type postgres from 'postgres'

/** A thread has 5 steps, and 100 steps about 110 calls. */
const callsPerThread = 5.5
const secondsBetweenThreads = 4.2
const threadsAtOnce = 10_000

export const threadsFor = (attempts: number): number => Math.round(attempts / callsPerThread)

/** When a thread of this number starts, in a ledger that began then: the load is the same at every size. */
export const startOf = (began: Date, thread: number): Date =>
  new Date(began.getTime() + thread * secondsBetweenThreads * 1_000)

export const lengthOf = (attempts: number): number => threadsFor(attempts) * secondsBetweenThreads * 1_000

type Index = { name: string; definition: string }
export type Filling = {
  workspaceId: number
  began: Date
  from: number
  to: number
  onProgress: (done: string) => void
}

/** The indexes that no constraint needs: built anew when the rows are there, which takes a fraction of the time. */
const readIndexes = (sql: postgres.Sql) => sql<Index[]>`
  select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
  from pg_index i
  join pg_class t on t.oid = i.indrelid
  where t.relnamespace = 'public'::regnamespace
    and t.relname in ('threads', 'refs', 'steps', 'attempts', 'thread_outcomes')
    and not exists (select from pg_constraint c where c.conindid = i.indexrelid)`

/**
 * Threads of a shop, each of 5 steps. Of 1,009 steps 55 are sent again, 15 had failed and are retried, 6 collide, 8 are
 * claimed by two at once, 4 are completed by a holder that was late, and 1 is never completed.
 */
const insertThreads = (sql: postgres.Sql, { workspaceId, began, from, to }: Filling) => sql`
  with thread as materialized (
    select
      n, at, uuid_v7(at) as id,
      case when n % 4 = 0
        then '{request_refund,approve_refund,return_payment,restock_item,send_notice}'::text[]
        when n % 250 = 1
        then '{validate_order,manual_review,charge_payment,ship_order,send_receipt}'::text[]
        else '{validate_order,reserve_stock,charge_payment,ship_order,send_receipt}'::text[]
      end as names,
      case when n % 50 = 7 then 'CANCELLED' when n % 33 = 5 then 'ACTIVE' else 'COMPLETED' end::thread_status as status
    from (
      select n, ${began}::timestamptz + n * ${secondsBetweenThreads}::float8 * interval '1 second' as at
      from generate_series(${from}::integer, ${to - 1}::integer) as n
    ) numbered
  ),
  step as materialized (
    select
      thread.n, thread.id as thread_id, uuid_v7(clock.at) as id, clock.at, k, thread.names[k] as name,
      case when thread.names[k] = 'manual_review' then 'back-office' else ('{checkout,inventory,billing-worker,shipping,mailer}'::text[])[k] end as service,
      'order:' || thread.n || ':' || k as key,
      ((thread.n * 5::bigint + k) * 7919) % 1009 as kind
    from thread
    cross join generate_series(1, 5) as k
    cross join lateral (select thread.at + k * interval '800 milliseconds' as at offset 0) clock
  ),
  call as materialized (
    select step.*, number, clock.at as called_at, uuid_v7(clock.at) as call_id, outcome::outcome as outcome
    from step
    cross join lateral unnest(
      case
        when kind < 55 then '{RECORDED,DEDUPLICATED}'
        when kind < 70 then '{RECORDED,RETRIED}'
        when kind < 76 then '{RECORDED,COLLIDED}'
        when kind < 84 then '{CLAIMED,BUSY,RECORDED}'
        when kind < 88 then '{CLAIMED,TAKEN_OVER,RECORDED,FENCED}'
        when kind < 89 then '{CLAIMED}'
        else '{RECORDED}'
      end::text[]
    ) with ordinality as made (outcome, number)
    cross join lateral (select step.at + (number - 1) * interval '60 milliseconds' as at offset 0) clock
  ),
  counted as (
    select
      n, count(*) - 5 as later_calls,
      count(*) filter (where outcome = 'RETRIED') as retried,
      count(*) filter (where outcome = 'DEDUPLICATED') as deduplicated,
      count(*) filter (where outcome = 'COLLIDED') as collided,
      count(*) filter (where outcome = 'FENCED') as fenced
    from call
    group by n
  ),
  threads_written as (
    insert into threads (
      workspace_id, id, key, label, status, tags, service, started_at, ended_at, later_calls, later_executions,
      retried, deduplicated, collided, fenced
    )
    select
      ${workspaceId}, t.id, 'order:' || t.n, 'Order ORD-' || t.n || ' of ' ||
        ('{Anna,Bao,Carla,Dana,Emil,Farid,Grace,Hugo}'::text[])[1 + t.n % 8],
      t.status,
      case when t.n % 20 = 3 then '{vip,shop}' when t.n % 2 = 0 then '{shop}' else '{}' end::text[],
      case when t.n % 4 = 0 then 'support' else 'checkout' end, t.at,
      case when t.status <> 'ACTIVE' then t.at + interval '10 seconds' end, c.later_calls, c.retried, c.retried,
      c.deduplicated, c.collided, c.fenced
    from thread t
    join counted c using (n)
    order by t.n
  ),
  refs_written as (
    insert into refs (workspace_id, thread_id, key, value)
    select ${workspaceId}, t.id, ref.key, ref.value
    from thread t
    cross join lateral (values
      ('order_id', 'ORD-' || t.n),
      ('customer_id', 'customer-' || t.n / 5),
      ('country', ('{DE,US,FR,JP}'::text[])[1 + t.n % 4])
    ) as ref (key, value)
    order by t.n
  ),
  steps_written as (
    insert into steps (
      workspace_id, id, thread_id, name, key_scope, key_kind, key, fingerprint, status, context, result, service,
      first_recorded_at, last_seen_at, calls, executions, retried, deduplicated, collided, fenced, claim_token,
      claim_expires_at
    )
    select
      ${workspaceId}, s.id, s.thread_id, s.name, 'THREAD', 'MANUAL', s.key, sha256(s.key::bytea),
      case when s.kind = 88 then 'IN_PROGRESS' else 'SUCCESS' end::step_status,
      json_build_object(
        'orderId', 'ORD-' || s.n, 'amount', '99.99', 'currency', 'EUR', 'step', s.k,
        'customer', json_build_object('id', 'customer-' || s.n / 5, 'tier', 'gold', 'since', '2019-05-04')
      ),
      case when s.kind <> 88 then json_build_object('id', 'ch_' || s.n || '_' || s.k, 'approved', true) end,
      s.service, s.at, s.at,
      case when s.kind < 76 then 2 when s.kind < 84 then 3 when s.kind < 88 then 4 else 1 end,
      case when s.kind between 55 and 69 then 2 else 1 end,
      (s.kind between 55 and 69)::integer, (s.kind < 55)::integer, (s.kind between 70 and 75)::integer,
      (s.kind between 84 and 87)::integer,
      case when s.kind between 76 and 88 then gen_random_uuid() end,
      case when s.kind between 76 and 88 then s.at + interval '1 minute' end
    from step s
    order by s.n, s.k
  ),
  outcomes_written as (
    insert into thread_outcomes (workspace_id, outcome, thread_id)
    select distinct ${workspaceId}::integer, c.outcome, c.thread_id
    from call c
    where c.outcome not in ('RECORDED', 'CLAIMED')
  )
  insert into attempts (
    workspace_id, id, thread_id, step_id, number, kind, outcome, status, step_name, execution_id, resent,
    result_diverged, shares_payload, context, service, recorded_at
  )
  select
    ${workspaceId}, c.call_id, c.thread_id, c.id, c.number,
    case when c.outcome in ('CLAIMED', 'TAKEN_OVER', 'BUSY') then 'CLAIM' else 'RECORD' end::call_kind, c.outcome,
    case
      when c.outcome in ('CLAIMED', 'TAKEN_OVER', 'BUSY') then null
      when c.kind between 55 and 69 and c.number = 1 then 'FAILED'
      else 'SUCCESS'
    end::step_status,
    c.name, 'run:' || c.key || ':' || case when c.outcome = 'DEDUPLICATED' and c.kind >= 5 then 1 else c.number end,
    c.outcome = 'DEDUPLICATED' and c.kind >= 5, c.outcome = 'DEDUPLICATED' and c.kind < 5, c.outcome <> 'COLLIDED',
    case when c.outcome = 'COLLIDED' then '{"amount":"1.00","currency":"EUR"}'::json end, c.service, c.called_at
  from call c
  order by c.called_at`

/** Fills the tables with the threads from one number to another, and leaves them as vacuum and analyze do. */
export const fillThreads = async (sql: postgres.Sql, filling: Filling): Promise<void> => {
  const { from, to, onProgress } = filling
  const indexes = await readIndexes(sql)
  await sql`alter system set autovacuum = off`
  await sql`select pg_reload_conf()`
  for (const { name } of indexes) await sql.unsafe(`drop index ${name}`)
  for (let done = from; done < to; done += threadsAtOnce) {
    await insertThreads(sql, { ...filling, from: done, to: Math.min(to, done + threadsAtOnce) })
    onProgress(`${Math.min(to, done + threadsAtOnce).toLocaleString('en')} threads`)
  }
  for (const { name, definition } of indexes) {
    await sql.unsafe(definition)
    onProgress(`index ${name}`)
  }
  await sql`alter system reset autovacuum`
  await sql`select pg_reload_conf()`
  await sql`vacuum (analyze)`
  await sql`checkpoint`
  onProgress('vacuumed')
}
