const second = 1_000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour

/** Lengths that read as round on a clock; longer than a month, they are doubled. */
const widths = [1, 5, 15, 30]
  .flatMap((count) => [count * second, count * minute])
  .concat(hour, 2 * hour, 6 * hour, 12 * hour, day, 7 * day, 30 * day)
  .concat(Array.from({ length: 12 }, (_, index) => 60 * day * 2 ** index))
  .toSorted((one, other) => one - other)

const mostBuckets = 100

export const activityRanges = ['hour', 'day', 'week'] as const
export type ActivityRange = (typeof activityRanges)[number]
export const rangeLengths: Record<ActivityRange, number> = { hour, day, week: 7 * day }

/** A stretch of time in equal parts, in milliseconds since 1970. */
export type ActivityWindow = { since: number; width: number; count: number }

/** The parts begin at round times, and cover from and to whole. */
export function coverTime(from: number, to: number): ActivityWindow {
  const width = widths.find((length) => (to - from) / length <= mostBuckets) ?? Number(widths.at(-1))
  const since = Math.floor(from / width) * width
  return { since, width, count: Math.max(1, Math.ceil((to - since) / width)) }
}

/** The last hour, day or week, up to the end of the part that runs now. */
export function coverRange(range: ActivityRange, now: number): ActivityWindow {
  const length = rangeLengths[range]
  const { width } = coverTime(0, length)
  const until = (Math.floor(now / width) + 1) * width
  return { since: until - length, width, count: length / width }
}

type Times = { after?: string | null | undefined; before?: string | null | undefined }

/** What a list shows, as far as its filter bounds it: open ends are now, and a day before the end. */
export function coverFilter({ after, before }: Times, now: number): ActivityWindow {
  if (!after && !before) return coverRange('day', now)
  const from = after ? Date.parse(after) : undefined
  const to = before ? Date.parse(before) : Math.max(now, from ?? 0)
  const start = from ?? to - day
  return coverTime(start, Math.max(to, start + second))
}

/** From the start of one part to the end of another. */
export function cutWindow(
  { since, width }: ActivityWindow,
  { first, last }: { first: number; last: number },
) {
  const [low, high] = first <= last ? [first, last] : [last, first]
  return {
    from: new Date(since + low * width).toISOString(),
    to: new Date(since + (high + 1) * width).toISOString(),
  }
}

type Bounds = { after: Date | null; before: Date | null }

/** The first and the last part may reach beyond what a filter lets through; what they open does not. */
export function cutWithin({ after, before }: Bounds, { from, to }: { from: string; to: string }) {
  const [start, end] = [new Date(from), new Date(to)]
  return {
    after: after && after > start ? after : start,
    before: before && before < end ? before : end,
  }
}
