import type { TimeScale } from './build-time-scale.ts'

export type Zoom = { from: number; to: number }

/** The part of a scale between two moments over the whole width; what lies outside lands outside 0 to 1. */
export function zoomScale(scale: TimeScale, zoom: Zoom | null): TimeScale {
  if (!zoom) return scale
  const left = scale.toFraction(zoom.from)
  const width = scale.toFraction(zoom.to) - left
  if (!(width > 0)) return scale
  const enlarge = (fraction: number) => (fraction - left) / width
  const stretches = scale.stretches
    .filter(({ from, to }) => to >= zoom.from && from <= zoom.to)
    .map((stretch) => {
      // A gap keeps its ends, also outside: it is told how long all of it is.
      if (stretch.idle) return { ...stretch, start: enlarge(stretch.start), end: enlarge(stretch.end) }
      const from = Math.max(stretch.from, zoom.from)
      const to = Math.min(stretch.to, zoom.to)
      return {
        ...stretch,
        from,
        to,
        start: Math.max(0, enlarge(stretch.start)),
        end: Math.min(1, enlarge(stretch.end)),
      }
    })
  return {
    stretches,
    from: stretches[0]?.from ?? scale.from,
    to: stretches.at(-1)?.to ?? scale.to,
    toFraction: (at) => enlarge(scale.toFraction(at)),
  }
}

/** The moment at a place on the scale. */
export function toTime({ stretches, from }: TimeScale, fraction: number) {
  const stretch = stretches.find(({ end }) => fraction <= end) ?? stretches.at(-1)
  if (!stretch) return from
  const share = Math.min(1, Math.max(0, (fraction - stretch.start) / (stretch.end - stretch.start)))
  return Math.round(stretch.from + share * (stretch.to - stretch.from))
}
