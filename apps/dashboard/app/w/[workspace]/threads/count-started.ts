import type { ThreadActivity } from '../../../../queries/activity.ts'

type Bucket = Pick<ThreadActivity['buckets'][number], 'started' | 'withProblems'>

/** Slices of a bar, the other threads first: those with problems are on top. Null where nothing was counted. */
export function sliceBucket({ started, withProblems }: Bucket) {
  return started === null || withProblems === null
    ? null
    : { others: started - withProblems, started, withProblems }
}

/** What is known of several parts of the time, and whether that is all of them. */
export function countStarted(buckets: readonly Bucket[]) {
  const counted = buckets.flatMap((bucket) => sliceBucket(bucket) ?? [])
  return {
    started: counted.reduce((sum, bucket) => sum + bucket.started, 0),
    withProblems: counted.reduce((sum, bucket) => sum + bucket.withProblems, 0),
    isWhole: counted.length === buckets.length,
    isNone: counted.length === 0,
  }
}
