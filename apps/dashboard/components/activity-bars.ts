import { type ActivityCounts, activityLayers, countCalls } from './activity-outcomes.ts'

/** In pixels. What happened at all is seen: one collision among thousands of calls is still a slice. */
const thinnest = 2
const gap = 0.16

/** The number at the top of the chart: the greatest bar, rounded up to 1, 2 or 5 and zeros. */
export function findTop(buckets: readonly ActivityCounts[]) {
  const most = Math.max(0, ...buckets.map(countCalls))
  const unit = 10 ** Math.floor(Math.log10(Math.max(1, most)))
  return [1, 2, 5, 10].map((count) => count * unit).find((top) => top >= most) ?? most
}

/** One path for each outcome, each bar one unit wide: its slices stand on those of the outcomes before it. */
export function buildBars(
  buckets: readonly ActivityCounts[],
  { top, height }: { top: number; height: number },
) {
  const heights = buckets.map(() => 0)
  return activityLayers.map((layer) => {
    const slices = buckets.map((bucket, index) => {
      const count = bucket[layer.field]
      if (count === 0) return ''
      const tall = Math.max(thinnest, (count / top) * height)
      const base = height - (heights[index] ?? 0)
      heights[index] = height - base + tall
      return `M${round(index + gap / 2)} ${round(base)}h${1 - gap}v${round(-tall)}h${gap - 1}z`
    })
    return { ...layer, path: slices.join('') }
  })
}

function round(value: number) {
  return Math.round(value * 100) / 100
}
