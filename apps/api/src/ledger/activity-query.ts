import { attemptConditions, outcomeCondition } from './attempt-filter.ts'
import { firstIdAt } from './id-time.ts'
import { outcomes } from './outcome-columns.ts'
import type { Query } from './read-planned.ts'
import type { AttemptFilter, Outcome, Sql, Workspace } from './types.ts'

/** A part of a bucket, or the whole of it: `since` is in it, `until` is not. Buckets are counted from 1. */
export type ActivityRange = { bucket: number; since: Date; until: Date }

export type Counted = { bucket: number; outcome: Outcome; calls: number }

/** `ranges` do not overlap; several may be parts of one bucket. */
export type ActivityQueryInput = { filter: AttemptFilter; ranges: readonly ActivityRange[] }

const rareOutcomes: Outcome[] = outcomes.filter((outcome) => outcome !== 'RECORDED')

const rangeRows = (sql: Sql, ranges: readonly ActivityRange[]): Query => sql`
  select r.bucket, r.since, r.until, r.number
  from unnest(
    ${ranges.map(({ bucket }) => String(bucket))}::text[]::integer[],
    ${ranges.map(({ since }) => firstIdAt(since))}::text[]::uuid[],
    ${ranges.map(({ until }) => firstIdAt(until))}::text[]::uuid[]
  ) with ordinality as r (bucket, since, until, number)`

/**
 * From indexes alone: a range of ids for each range and each rare outcome. What is RECORDED, nearly all, is in no
 * index by its outcome: it is what is left of all calls.
 */
export const countRangesQuery = (
  sql: Sql,
  workspace: Workspace,
  { filter, ranges }: ActivityQueryInput,
): Query => {
  const asked = filter.outcome?.length ? filter.outcome : ['RECORDED' as const]
  const withRecorded = asked.includes('RECORDED')
  const inRange = sql`
    ${attemptConditions(sql, workspace, filter)} and a.id >= range.since and a.id < range.until`
  const recorded = sql`
    union all
    select
      range.bucket, 'RECORDED',
      (counted.calls - (select sum(rare.calls) from rare where rare.number = range.number))::integer
    from range
    cross join lateral (select count(*) as calls from attempts a where ${inRange}) counted`
  return sql`
    /* countActivity */
    with range as (${rangeRows(sql, ranges)}),
    rare as (
      select range.number, range.bucket, o.outcome, counted.calls
      from range
      cross join unnest(${withRecorded ? rareOutcomes : [...new Set(asked)]}::text[]::outcome[]) as o (outcome)
      cross join lateral (
        select count(*) as calls
        from attempts a
        where ${inRange} and a.outcome = o.outcome and a.outcome <> 'RECORDED'
      ) counted
    )
    select rare.bucket, rare.outcome, rare.calls::integer
    from rare
    ${withRecorded ? recorded : sql``}`
}

/** From the calls themselves, of which one thread, step or key has few. */
export const countCallsQuery = (
  sql: Sql,
  workspace: Workspace,
  { filter, bounds }: { filter: AttemptFilter; bounds: readonly Date[] },
): Query => {
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
