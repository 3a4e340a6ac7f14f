import { type ActivityRange, type Counted, countCallsQuery, countRangesQuery } from './activity-query.ts'
import { checkAttemptFilter } from './attempt-filter.ts'
import { type BucketsInput, bucketBounds } from './bucket-bounds.ts'
import { findRemovedBefore } from './find-retention.ts'
import { readRows } from './read-planned.ts'
import { haveTotals, sumTotals } from './sum-totals.ts'
import type { AttemptFilter, Outcome, Sql, Workspace } from './types.ts'

export type ActivityBucket = {
  start: Date
  recorded: number
  retried: number
  deduplicated: number
  collided: number
  fenced: number
}

type ActivityInput = BucketsInput & { filter?: AttemptFilter | null | undefined }

/**
 * Bounds in time of which calls were removed are moved back to the point before them, where the totals are known: each
 * of these calls is counted once, though perhaps in the bucket beside its own.
 */
const moveToPoints = async (sql: Sql, workspace: Workspace, times: readonly Date[]): Promise<Date[]> => {
  const removedBefore = await findRemovedBefore(sql, workspace)
  if (!removedBefore || times.every((time) => time >= removedBefore)) return [...times]
  const rows = await sql<{ at: Date }[]>`
    /* findPointsBefore */
    select coalesce(
      case when asked.at < ${removedBefore} then (
        select p.at
        from activity_points p
        where p.workspace_id = ${workspace.id} and p.at <= asked.at
        order by p.at desc
        limit 1
      ) end,
      asked.at
    ) as at
    from unnest(${times.map((time) => time.toISOString())}::text[]::timestamptz[]) with ordinality as asked (at, place)
    order by asked.place`
  return rows.map(({ at }) => at)
}

/** The buckets, cut down to the time that the filter leaves of them. */
const rangesOf = (
  bounds: readonly Date[],
  { recordedAfter, recordedBefore }: AttemptFilter,
): ActivityRange[] =>
  bounds.slice(0, -1).flatMap((start, index) => {
    const end = bounds[index + 1] ?? start
    const since = recordedAfter && recordedAfter > start ? recordedAfter : start
    const until = recordedBefore && recordedBefore < end ? recordedBefore : end
    return since < until ? [{ bucket: index + 1, since, until }] : []
  })

const moveRanges = async (
  sql: Sql,
  workspace: Workspace,
  ranges: readonly ActivityRange[],
): Promise<ActivityRange[]> => {
  const times = ranges.flatMap(({ since, until }) => [since, until])
  const moved = await moveToPoints(sql, workspace, times)
  return ranges
    .map(({ bucket }, index) => ({
      bucket,
      since: moved[index * 2] ?? new Date(0),
      until: moved[index * 2 + 1] ?? new Date(0),
    }))
    .filter(({ since, until }) => since < until)
}

const countCalls = async (
  sql: Sql,
  workspace: Workspace,
  { filter, bounds }: { filter: AttemptFilter; bounds: readonly Date[] },
): Promise<Counted[]> => {
  const { threadId, stepId, idempotencyKey } = filter
  if (threadId != null || stepId != null || idempotencyKey != null)
    return readRows(sql, countCallsQuery(sql, workspace, { filter, bounds }))
  const ranges = rangesOf(bounds, filter)
  if (!haveTotals(filter)) return readRows<Counted>(sql, countRangesQuery(sql, workspace, { filter, ranges }))
  const { counted, rest } = await sumTotals(sql, workspace, {
    filter,
    ranges: await moveRanges(sql, workspace, ranges),
  })
  return [
    ...counted,
    ...(await readRows<Counted>(sql, countRangesQuery(sql, workspace, { filter, ranges: rest }))),
  ]
}

/** How many calls had which outcome, in equal parts of a time: `since` is part of it, `until` is not. */
export const countActivity = async (
  sql: Sql,
  workspace: Workspace,
  input: ActivityInput,
): Promise<ActivityBucket[]> => {
  const bounds = bucketBounds(input)
  const filter = checkAttemptFilter(input.filter)
  const calls = new Map<string, number>()
  for (const row of await countCalls(sql, workspace, { filter, bounds })) {
    const cell = `${row.bucket} ${row.outcome}`
    calls.set(cell, (calls.get(cell) ?? 0) + row.calls)
  }
  return bounds.slice(0, -1).map((start, index) => {
    const count = (outcome: Outcome) =>
      !filter.outcome?.length || filter.outcome.includes(outcome)
        ? (calls.get(`${index + 1} ${outcome}`) ?? 0)
        : 0
    return {
      start,
      recorded: count('RECORDED'),
      retried: count('RETRIED'),
      deduplicated: count('DEDUPLICATED'),
      collided: count('COLLIDED'),
      fenced: count('FENCED'),
    }
  })
}
