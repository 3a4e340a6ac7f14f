import { attemptConditions, outcomeCondition } from './attempt-filter.ts'
import { firstIdAt } from './id-time.ts'
import type { Query } from './read-planned.ts'
import type { AttemptFilter, Outcome, Sql, Workspace } from './types.ts'

/** `bucket` is counted from 1. */
export type Counted = { bucket: number; outcome: Outcome; calls: number }

type ActivityQueryInput = { filter: AttemptFilter; bounds: readonly Date[] }

const rareOutcomes: Outcome[] = [
  'RETRIED',
  'DEDUPLICATED',
  'COLLIDED',
  'CLAIMED',
  'TAKEN_OVER',
  'BUSY',
  'FENCED',
]

/**
 * From indexes alone: a range of ids for each bucket and each rare outcome. What is RECORDED, nearly all, is in no
 * index by its outcome: it is what is left of all calls.
 */
const countRanges = (sql: Sql, workspace: Workspace, { filter, bounds }: ActivityQueryInput): Query => {
  const asked = filter.outcome?.length ? filter.outcome : ['RECORDED' as const]
  const withRecorded = asked.includes('RECORDED')
  const ids = bounds.map(firstIdAt)
  const inBucket = sql`
    ${attemptConditions(sql, workspace, filter)} and a.id >= bucket.since and a.id < bucket.until`
  const recorded = sql`
    union all
    select
      bucket.number, 'RECORDED',
      (counted.calls - (select sum(rare.calls) from rare where rare.number = bucket.number))::integer
    from bucket
    cross join lateral (select count(*) as calls from attempts a where ${inBucket}) counted`
  return sql`
    /* countActivity */
    with bucket as (
      select b.number::integer, b.since, b.until
      from unnest(
        ${ids.slice(0, -1)}::text[]::uuid[], ${ids.slice(1)}::text[]::uuid[]
      ) with ordinality as b (since, until, number)
    ),
    rare as (
      select bucket.number, o.outcome, counted.calls
      from bucket
      cross join unnest(${withRecorded ? rareOutcomes : [...new Set(asked)]}::text[]::outcome[]) as o (outcome)
      cross join lateral (
        select count(*) as calls
        from attempts a
        where ${inBucket} and a.outcome = o.outcome and a.outcome <> 'RECORDED'
      ) counted
    )
    select rare.number as bucket, rare.outcome, rare.calls::integer
    from rare
    ${withRecorded ? recorded : sql``}`
}

/** From the calls themselves, which are few where one thread, step or key is asked for, or diverged results. */
const countCalls = (sql: Sql, workspace: Workspace, { filter, bounds }: ActivityQueryInput): Query => {
  const ids = bounds.map(firstIdAt)
  return sql`
    /* countActivity */
    select width_bucket(a.id, ${ids}::text[]::uuid[]) as bucket, a.outcome, count(*)::integer as calls
    from attempts a
    where ${attemptConditions(sql, workspace, filter)}
      ${outcomeCondition(sql, filter.outcome)}
      and a.id >= ${ids[0] ?? null}
      and a.id < ${ids.at(-1) ?? null}
    group by 1, 2`
}

export const activityQuery = (sql: Sql, workspace: Workspace, input: ActivityQueryInput): Query => {
  const { threadId, stepId, idempotencyKey, resultDiverged } = input.filter
  const few = threadId != null || stepId != null || idempotencyKey != null || resultDiverged === true
  return few ? countCalls(sql, workspace, input) : countRanges(sql, workspace, input)
}
