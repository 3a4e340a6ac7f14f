/** In pixels. What happened at all is seen: one collision among thousands of calls is still a slice. */
const thinnest = 2
const gap = 0.16
export const barHeight = 120

type Layer<Field extends string> = { field: Field; fill: string }
/** Null where nothing was counted. */
type Counts<Field extends string> = Readonly<Record<Field, number>> | null

export type Bars = {
  count: number
  top: number
  isEmpty: boolean
  /** One path for each layer. */
  slices: { field: string; fill: string; path: string }[]
  /** How many parts, the oldest ones, have no bar because they were not counted. */
  uncounted: number
}

/** Each bar is one unit wide; the slices of a layer stand on those of the layers before it. */
export function buildBars<Field extends string>(
  buckets: readonly Counts<Field>[],
  layers: readonly Layer<Field>[],
): Bars {
  const totals = buckets.map((bucket) => layers.reduce((sum, { field }) => sum + (bucket?.[field] ?? 0), 0))
  const top = findTop(totals)
  const heights = buckets.map(() => 0)
  const slices = layers.map(({ field, fill }) => {
    const parts = buckets.map((bucket, index) => {
      const count = bucket?.[field] ?? 0
      if (count === 0) return ''
      const tall = Math.max(thinnest, (count / top) * barHeight)
      const base = barHeight - (heights[index] ?? 0)
      heights[index] = barHeight - base + tall
      return `M${round(index + gap / 2)} ${round(base)}h${1 - gap}v${round(-tall)}h${gap - 1}z`
    })
    return { field, fill, path: parts.join('') }
  })
  return {
    count: buckets.length,
    top,
    isEmpty: totals.every((total) => total === 0),
    slices,
    uncounted: buckets.lastIndexOf(null) + 1,
  }
}

/** The number at the top of the chart: the greatest bar, rounded up to 1, 2 or 5 and zeros. */
export function findTop(totals: readonly number[]) {
  const most = Math.max(0, ...totals)
  const unit = 10 ** Math.floor(Math.log10(Math.max(1, most)))
  return [1, 2, 5, 10].map((count) => count * unit).find((top) => top >= most) ?? most
}

function round(value: number) {
  return Math.round(value * 100) / 100
}
