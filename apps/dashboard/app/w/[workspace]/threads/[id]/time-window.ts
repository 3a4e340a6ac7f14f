import type { TimeScale } from './build-time-scale.ts'
import { toTime, type Zoom } from './zoom-scale.ts'

/** The part of the whole scale that is shown: two places on it, from 0 to 1. */
export type TimeWindow = { start: number; end: number }

export const wholeWindow: TimeWindow = { start: 0, end: 1 }

/** Milliseconds: with less there is nothing between two ticks. */
const leastLength = 20
/** Places are moments rounded to milliseconds; on a scale of years that is less than this. */
const tolerance = 1e-9

export function toWindow(whole: TimeScale, zoom: Zoom | null): TimeWindow {
  if (!zoom) return wholeWindow
  const window = { start: whole.toFraction(zoom.from), end: whole.toFraction(zoom.to) }
  return window.end > window.start ? window : wholeWindow
}

export function toZoom(whole: TimeScale, { start, end }: TimeWindow): Zoom | null {
  if (start <= tolerance && end >= 1 - tolerance) return null
  const from = toTime(whole, start)
  return { from, to: Math.max(from + leastLength, toTime(whole, end)) }
}

/** Further left or right, and no further than the edge. */
export function moveWindow({ start, end }: TimeWindow, distance: number): TimeWindow {
  const length = end - start
  const moved = Math.max(0, Math.min(1 - length, start + distance))
  return { start: moved, end: moved + length }
}

/** Longer or shorter by a factor, around its middle. */
export function stretchWindow({ start, end }: TimeWindow, factor: number): TimeWindow {
  const length = Math.min(1, (end - start) * factor)
  return moveWindow({ start: 0, end: length }, (start + end - length) / 2)
}

/** From one place to another, in whichever order. */
export function spanWindow(one: number, other: number): TimeWindow {
  const [start, end] = [one, other].map((place) => Math.max(0, Math.min(1, place)))
  return { start: Math.min(start ?? 0, end ?? 1), end: Math.max(start ?? 0, end ?? 1) }
}
