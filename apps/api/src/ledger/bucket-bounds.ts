import { LedgerError } from './errors.ts'

export type BucketsInput = { since: Date; until: Date; buckets?: number | null | undefined }

const mostBuckets = 500

/** Where the buckets begin, and where the last one ends. */
export const bucketBounds = ({ since, until, buckets }: BucketsInput): Date[] => {
  const count = Number(buckets)
  if (!Number.isInteger(buckets) || count < 1 || count > mostBuckets)
    throw new LedgerError('BAD_USER_INPUT', `buckets must be from 1 to ${mostBuckets}.`, 'buckets')
  if (since >= until) throw new LedgerError('BAD_USER_INPUT', 'until must be later than since.', 'until')
  const width = (until.getTime() - since.getTime()) / count
  return Array.from({ length: count + 1 }, (_, index) => new Date(since.getTime() + index * width))
}
