import { checkAttemptFilter } from './attempt-filter.ts'
import { attemptIds } from './attempt-ids.ts'
import { findRemovedBefore } from './find-retention.ts'
import { outcomes } from './outcome-columns.ts'
import { countRows, mostCounted } from './read-planned.ts'
import { haveTotals, sumTotals } from './sum-totals.ts'
import type { AttemptFilter, Outcome, Sql, Workspace } from './types.ts'

/** Calls that are there at least: those between the first and the last point. */
const countLeast = async (sql: Sql, workspace: Workspace, filter: AttemptFilter): Promise<number> => {
  if (!haveTotals(filter)) return 0
  // The totals know of calls that were removed; the list does not.
  const removedBefore = (await findRemovedBefore(sql, workspace)) ?? new Date(0)
  const { recordedAfter } = filter
  const since = recordedAfter && recordedAfter > removedBefore ? recordedAfter : removedBefore
  const until = filter.recordedBefore ?? new Date('9999-01-01')
  const { counted } = await sumTotals(sql, workspace, { filter, ranges: [{ bucket: 1, since, until }] })
  const asked: readonly Outcome[] = filter.outcome?.length ? filter.outcome : outcomes
  return counted.reduce((sum, { outcome, calls }) => (asked.includes(outcome) ? sum + calls : sum), 0)
}

/** Exact up to 10,000; 10,001 stands for more, and for what takes too long to count. */
export const countAttempts = async (
  sql: Sql,
  workspace: Workspace,
  input: AttemptFilter | null | undefined,
): Promise<number> => {
  const filter = checkAttemptFilter(input)
  if ((await countLeast(sql, workspace, filter)) >= mostCounted) return mostCounted
  const count = await countRows(sql, (limit) => attemptIds(sql, workspace, { filter, before: null, limit }))
  return count ?? mostCounted
}
