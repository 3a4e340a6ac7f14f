import type { ActivityQueryInput, ActivityRange, Counted } from './activity-query.ts'
import { eachOutcome, outcomes } from './outcome-columns.ts'
import { type Query, readRows } from './read-planned.ts'
import type { AttemptFilter, CanonicalText, Outcome, Sql, Workspace } from './types.ts'

/** What the totals count, and what of the ranges is left to be counted. */
type Summed = { counted: Counted[]; rest: ActivityRange[] }

type Span = { bucket: number; since: Date; until: Date; calls: CanonicalText }

/** Totals know nothing of single threads, steps and keys, and count what diverged, not what did not. */
export const haveTotals = ({ threadId, stepId, idempotencyKey, resultDiverged }: AttemptFilter): boolean =>
  threadId == null && stepId == null && idempotencyKey == null && resultDiverged !== false

/** Between the first point of each range and its last one: the difference of the totals there. */
export const sumTotalsQuery = (
  sql: Sql,
  workspace: Workspace,
  { filter, ranges }: ActivityQueryInput,
): Query => sql`
  /* sumTotals */
  with span as materialized (
    select range.bucket, first.at as since, last.at as until
    from unnest(
      ${ranges.map(({ bucket }) => String(bucket))}::text[]::integer[],
      ${ranges.map(({ since }) => since.toISOString())}::text[]::timestamptz[],
      ${ranges.map(({ until }) => until.toISOString())}::text[]::timestamptz[]
    ) as range (bucket, since, until)
    cross join lateral (
      select p.at
      from activity_points p
      where p.workspace_id = ${workspace.id} and p.at >= range.since
      order by p.at
      limit 1
    ) first
    cross join lateral (
      select p.at
      from activity_points p
      where p.workspace_id = ${workspace.id} and p.at <= range.until
      order by p.at desc
      limit 1
    ) last
    where first.at < last.at
  ),
  total as materialized (
    select point.at, ${eachOutcome(sql, (_, column) => sql`coalesce(latest.${column}, 0) as ${column}`)}
    from (select span.since as at from span union select span.until from span) point
    left join lateral (
      select ${eachOutcome(sql, (_, column) => sql`t.${column}`)}
      from activity_totals t
      where t.workspace_id = ${workspace.id}
        and t.step_name = ${filter.stepName ?? ''}
        and t.service = ${filter.service ?? ''}
        and t.diverged = ${filter.resultDiverged === true}
        and t.at <= point.at
      order by t.at desc
      limit 1
    ) latest on true
  )
  select
    span.bucket, span.since, span.until,
    json_build_object(
      ${eachOutcome(sql, (outcome, column) => sql`${outcome}::text, later.${column} - earlier.${column}`)}
    ) as calls
  from span
  join total earlier on earlier.at = span.since
  join total later on later.at = span.until`

/** Counts as much of each range as lies between two points; what is left are its ends, or all of it. */
export const sumTotals = async (
  sql: Sql,
  workspace: Workspace,
  input: ActivityQueryInput,
): Promise<Summed> => {
  const spans = await readRows<Span>(sql, sumTotalsQuery(sql, workspace, input))
  const counted = spans.flatMap(({ bucket, calls }) => {
    const byOutcome = JSON.parse(calls) as Record<Outcome, number>
    return outcomes.map((outcome) => ({ bucket, outcome, calls: byOutcome[outcome] }))
  })
  const byBucket = new Map(spans.map((span) => [span.bucket, span]))
  const rest = input.ranges.flatMap(({ bucket, since, until }) => {
    const span = byBucket.get(bucket)
    if (!span) return [{ bucket, since, until }]
    return [
      { bucket, since, until: span.since },
      { bucket, since: span.until, until },
    ]
  })
  return { counted, rest: rest.filter(({ since, until }) => since < until) }
}
