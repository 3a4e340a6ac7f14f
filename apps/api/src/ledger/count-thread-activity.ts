import { type BucketsInput, bucketBounds } from './bucket-bounds.ts'
import { firstIdAt } from './id-time.ts'
import { type Query, readCounts } from './read-planned.ts'
import { checkThreadFilter } from './thread-filter.ts'
import { threadIds } from './thread-ids.ts'
import { outcomeSource } from './thread-sources.ts'
import type { Sql, ThreadFilter, Workspace } from './types.ts'

/** Exact, or null where nothing was counted. */
type ThreadBucket = { start: Date; started: number | null; withProblems: number | null }

type ThreadActivityInput = BucketsInput & { filter?: ThreadFilter | null | undefined }

type Counted = { bucket: number; started: number; withProblems: number }

/** What is counted at most, the newest first: what indexes give in about 50 ms. */
const mostStarted = 50_000

/** The filter, cut down to the time of the buckets. */
const within = (filter: ThreadFilter, since: Date, until: Date): ThreadFilter => ({
  ...filter,
  startedAfter: filter.startedAfter && filter.startedAfter > since ? filter.startedAfter : since,
  startedBefore: filter.startedBefore && filter.startedBefore < until ? filter.startedBefore : until,
})

/**
 * Buckets are counted from 1. One thread more than `most` tells that there are more. Problems are asked for with `in`,
 * which hashes them: a time that lies between two bounds of the statistics on ids, a hundredth of all threads, is taken
 * for one row, and a join of that with another would be a loop within a loop.
 */
export const threadActivityQuery = (
  sql: Sql,
  workspace: Workspace,
  { filter, bounds, most }: { filter: ThreadFilter; bounds: readonly Date[]; most: number },
): Query => {
  const { startedAfter, startedBefore } = filter
  const range = { before: null, startedAfter, startedBefore }
  return sql`
    /* countThreadActivity */
    select
      width_bucket(started.id, ${bounds.map(firstIdAt)}::text[]::uuid[]) as bucket,
      count(*)::integer as started,
      (count(*) filter (
        where started.id in (
          ${outcomeSource(sql, workspace, 'COLLIDED', range)}
          union all
          ${outcomeSource(sql, workspace, 'FENCED', range)}
        )
      ))::integer as with_problems
    from (${threadIds(sql, workspace, { filter, before: null, limit: most + 1 })}) started
    group by 1`
}

/** How many of the buckets, the oldest ones, are not counted whole. */
const uncountedOf = (rows: readonly Counted[] | null, most: number): number => {
  if (!rows) return Number.POSITIVE_INFINITY
  const total = rows.reduce((sum, { started }) => sum + started, 0)
  return total > most ? Math.min(...rows.map(({ bucket }) => bucket)) : 0
}

/** How many threads of a list started in equal parts of a time: `since` is part of it, `until` is not. */
export const countThreadActivity = async (
  sql: Sql,
  workspace: Workspace,
  input: ThreadActivityInput,
  most = mostStarted,
): Promise<ThreadBucket[]> => {
  const bounds = bucketBounds(input)
  const filter = within(checkThreadFilter(input.filter), input.since, input.until)
  const rows = await readCounts<Counted>(sql, threadActivityQuery(sql, workspace, { filter, bounds, most }))
  const uncounted = uncountedOf(rows, most)
  const byBucket = new Map(rows?.map((row) => [row.bucket, row]))
  return bounds.slice(0, -1).map((start, index) => {
    if (index < uncounted) return { start, started: null, withProblems: null }
    const { started = 0, withProblems = 0 } = byBucket.get(index + 1) ?? {}
    return { start, started, withProblems }
  })
}
