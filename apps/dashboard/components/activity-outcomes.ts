import type { OutcomeName } from './outcomes.ts'

export type ActivityCounts = {
  recorded: number
  retried: number
  deduplicated: number
  collided: number
  fenced: number
}

export type ActivityLayer = { field: keyof ActivityCounts; outcome: OutcomeName; fill: string }

/** From the bottom of a bar to its top, and from left to right in the legend: the gravest last. */
export const activityLayers: ActivityLayer[] = [
  { field: 'recorded', outcome: 'RECORDED', fill: 'fill-recorded' },
  { field: 'retried', outcome: 'RETRIED', fill: 'fill-retried' },
  { field: 'deduplicated', outcome: 'DEDUPLICATED', fill: 'fill-deduplicated' },
  { field: 'collided', outcome: 'COLLIDED', fill: 'fill-collided' },
  { field: 'fenced', outcome: 'FENCED', fill: 'fill-fenced' },
]

export function sumActivity(buckets: readonly ActivityCounts[]): ActivityCounts {
  const sum = (field: keyof ActivityCounts) => buckets.reduce((total, bucket) => total + bucket[field], 0)
  return {
    recorded: sum('recorded'),
    retried: sum('retried'),
    deduplicated: sum('deduplicated'),
    collided: sum('collided'),
    fenced: sum('fenced'),
  }
}

export function countCalls(counts: ActivityCounts) {
  return activityLayers.reduce((total, { field }) => total + counts[field], 0)
}
