/** A stretch of time and the part of the width, from 0 to 1, that it takes. */
export type Stretch = { from: number; to: number; start: number; end: number; idle: boolean }

export type TimeScale = { stretches: Stretch[]; from: number; to: number; toFraction: (at: number) => number }

type Range = { from: number; to: number }

/** An idle stretch that would take more than this share of what is drawn is compressed. */
const longestShare = 0.25
const mostCompressed = 12
const idleWeight = 0.05
const leastWeight = 0.02

/**
 * Time from left to right, to scale but for long stretches in which nothing ran. Busy stretches all
 * have one scale, except that the shortest are widened enough to be seen.
 */
export function buildTimeScale(ranges: Range[]): TimeScale {
  const busy = mergeRanges(ranges)
  const compressed = new Set(chooseIdle(busy))
  const parts = busy.slice(1).reduce<(Range & { idle: boolean })[]>(
    (done, next, index) => {
      const last = done.at(-1)
      if (!last) return done
      if (!compressed.has(index)) {
        last.to = next.to
        return done
      }
      return done.concat({ from: last.to, to: next.from, idle: true }, { ...next, idle: false })
    },
    busy.slice(0, 1).map((range) => ({ ...range, idle: false })),
  )
  const stretches = weigh(parts)
  return {
    stretches,
    from: stretches[0]?.from ?? 0,
    to: stretches.at(-1)?.to ?? 0,
    toFraction: (at) => locate(stretches, at),
  }
}

/** Overlapping ranges as one, in order. */
function mergeRanges(ranges: Range[]) {
  const merged: Range[] = []
  for (const range of ranges.toSorted((one, other) => one.from - other.from)) {
    const last = merged.at(-1)
    if (last && range.from <= last.to) last.to = Math.max(last.to, range.to)
    else merged.push({ ...range })
  }
  return merged
}

/** The longest gaps, one after another, as long as each still outweighs the rest. */
function chooseIdle(busy: Range[]) {
  const gaps = busy.slice(1).map((range, index) => ({ index, length: range.from - (busy[index]?.to ?? 0) }))
  let drawn = (busy.at(-1)?.to ?? 0) - (busy[0]?.from ?? 0)
  const chosen: number[] = []
  for (const { index, length } of gaps.toSorted((one, other) => other.length - one.length)) {
    if (chosen.length === mostCompressed || length <= drawn * longestShare) break
    chosen.push(index)
    drawn -= length
  }
  return chosen
}

function weigh(parts: (Range & { idle: boolean })[]): Stretch[] {
  const length = parts.reduce((sum, part) => (part.idle ? sum : sum + part.to - part.from), 0)
  const weights = parts.map((part) =>
    part.idle ? idleWeight : Math.max(leastWeight, length > 0 ? (part.to - part.from) / length : 0),
  )
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  let end = 0
  return parts.map((part, index) => {
    const start = end
    end = index === parts.length - 1 ? 1 : start + (weights[index] ?? 0) / total
    return { ...part, start, end }
  })
}

/** What lies outside is held at the edge. */
function locate(stretches: Stretch[], at: number) {
  const stretch = stretches.find(({ to }) => at <= to) ?? stretches.at(-1)
  if (!stretch) return 0
  const length = stretch.to - stretch.from
  // A stretch that is one moment stands in its own middle.
  const share = length > 0 ? Math.min(1, Math.max(0, (at - stretch.from) / length)) : 0.5
  return stretch.start + share * (stretch.end - stretch.start)
}
