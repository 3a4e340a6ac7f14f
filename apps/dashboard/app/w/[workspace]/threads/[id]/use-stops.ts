'use client'

import { type RefObject, useMemo } from 'react'
import { findStop, numberStop } from './find-stop.ts'
import { isProblem, listStops } from './list-stops.ts'
import type { TimelineRows } from './use-timeline-rows.ts'

type Options = { timeline: TimelineRows; now: number; tree: RefObject<HTMLElement | null> }

/** Problems and repeats of the timeline: which one the reader is at, and the way to the next. */
export function useStops({ timeline, now, tree }: Options) {
  const { entries, chosen } = timeline
  const stops = useMemo(() => listStops(entries, now), [entries, now])
  const here = { step: chosen.step, call: chosen.attempt }
  const jump = (direction: 1 | -1, problemsOnly = false) => {
    const wanted = problemsOnly ? stops.filter(isProblem) : stops
    const stop = findStop(wanted, entries, here, direction)
    tree.current?.focus({ preventScroll: true })
    if (stop) timeline.choose(stop.step, stop.call)
  }
  return { stops, at: numberStop(stops, here), jump }
}
