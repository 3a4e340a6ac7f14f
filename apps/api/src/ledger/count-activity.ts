import { activityQuery, type Counted } from './activity-query.ts'
import { checkAttemptFilter } from './attempt-filter.ts'
import { LedgerError } from './errors.ts'
import { readRows } from './read-planned.ts'
import type { AttemptFilter, Outcome, Sql, Workspace } from './types.ts'

export type ActivityBucket = {
  start: Date
  recorded: number
  retried: number
  deduplicated: number
  collided: number
  fenced: number
}

type ActivityInput = {
  filter?: AttemptFilter | null | undefined
  since: Date
  until: Date
  buckets?: number | null | undefined
}

const mostBuckets = 500

/** Where the buckets begin, and where the last one ends. */
const boundsOf = ({ since, until, buckets }: ActivityInput): Date[] => {
  const count = Number(buckets)
  if (!Number.isInteger(buckets) || count < 1 || count > mostBuckets)
    throw new LedgerError('BAD_USER_INPUT', `buckets must be from 1 to ${mostBuckets}.`, 'buckets')
  if (since >= until) throw new LedgerError('BAD_USER_INPUT', 'until must be later than since.', 'until')
  const width = (until.getTime() - since.getTime()) / count
  return Array.from({ length: count + 1 }, (_, index) => new Date(since.getTime() + index * width))
}

/** How many calls had which outcome, in equal parts of a time: `since` is part of it, `until` is not. */
export const countActivity = async (
  sql: Sql,
  workspace: Workspace,
  input: ActivityInput,
): Promise<ActivityBucket[]> => {
  const bounds = boundsOf(input)
  const filter = checkAttemptFilter(input.filter)
  const rows = await readRows<Counted>(sql, activityQuery(sql, workspace, { filter, bounds }))
  const calls = new Map(rows.map((row) => [`${row.bucket} ${row.outcome}`, row.calls]))
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
