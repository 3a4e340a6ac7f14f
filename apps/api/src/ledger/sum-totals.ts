import type { ActivityQueryInput, ActivityRange, Counted } from './activity-query.ts'
import { type Query, readRows } from './read-planned.ts'
import type { AttemptFilter, Outcome, Sql, Workspace } from './types.ts'

/** What totals count, and what of the ranges is left to be counted. */
type Summed = { counted: Counted[]; rest: ActivityRange[] }

const outcomes: Outcome[] = ['RECORDED', 'RETRIED', 'DEDUPLICATED', 'COLLIDED', 'FENCED']

/** Totals know nothing of single threads, steps and keys, and count what diverged, not what did not. */
export const haveTotals = ({ threadId, stepId, idempotencyKey, resultDiverged }: AttemptFilter): boolean =>
  threadId == null && stepId == null && idempotencyKey == null && resultDiverged !== false

/** The total at the last point, up to one, at which the series had a new call. */
const totalAt = (sql: Sql, workspace: Workspace, filter: AttemptFilter, point: Query): Query => sql`
  select t.calls
  from activity_totals t
  where t.workspace_id = ${workspace.id}
    and t.step_name = ${filter.stepName ?? ''}
    and t.service = ${filter.service ?? ''}
    and t.diverged = ${filter.resultDiverged === true}
    and t.outcome = o.outcome
    and t.at <= ${point}
  order by t.at desc
  limit 1`

export const sumTotalsQuery = (
  sql: Sql,
  workspace: Workspace,
  { filter, ranges }: ActivityQueryInput,
): Query => sql`
  /* sumTotals */
  select
    range.bucket, first.at as since, last.at as until, o.outcome,
    (coalesce(later.calls, 0) - coalesce(earlier.calls, 0))::integer as calls
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
  cross join unnest(${outcomes}::text[]::outcome[]) as o (outcome)
  left join lateral (${totalAt(sql, workspace, filter, sql`last.at`)}) later on true
  left join lateral (${totalAt(sql, workspace, filter, sql`first.at`)}) earlier on true
  where first.at < last.at`

/** Counts as much of each range as lies between two points; what is left are its ends, or all of it. */
export const sumTotals = async (
  sql: Sql,
  workspace: Workspace,
  input: ActivityQueryInput,
): Promise<Summed> => {
  const counted = await readRows<Counted & { since: Date; until: Date }>(
    sql,
    sumTotalsQuery(sql, workspace, input),
  )
  const spans = new Map(counted.map((row) => [row.bucket, row]))
  const rest = input.ranges.flatMap(({ bucket, since, until }) => {
    const span = spans.get(bucket)
    if (!span) return [{ bucket, since, until }]
    return [
      { bucket, since, until: span.since },
      { bucket, since: span.until, until },
    ]
  })
  return { counted, rest: rest.filter(({ since, until }) => since < until) }
}
