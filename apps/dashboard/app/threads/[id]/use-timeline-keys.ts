'use client'

import { type KeyboardEvent, type RefObject, useRef } from 'react'
import { useHotkeys } from 'react-hotkeys-hook'
import { findStop } from './find-stop.ts'
import { findZoom } from './find-zoom.ts'
import type { TimelineRows } from './use-timeline-rows.ts'

type Keys = { timeline: TimelineRows; current: number; now: number; tree: RefObject<HTMLElement | null> }

/** The timeline by keyboard alone: j k n p z from anywhere, arrows and Enter once it has the focus. */
export function useTimelineKeys({ timeline, current, now, tree }: Keys) {
  const { entries, rows, chosen } = timeline
  // Where the reader was stays known when the inspector is closed.
  const last = useRef(current)
  if (current >= 0) last.current = current

  const goTo = (index: number) => {
    const row = rows[Math.min(rows.length - 1, Math.max(0, index))]
    if (!row) return
    tree.current?.focus({ preventScroll: true })
    timeline.chooseRow(row)
  }
  const move = (distance: number) =>
    goTo(current < 0 && last.current >= 0 ? last.current : current + distance)
  const jump = (direction: 1 | -1) => {
    const stop = findStop(entries, now, { step: chosen.step, call: chosen.attempt }, direction)
    tree.current?.focus({ preventScroll: true })
    if (stop) timeline.choose(stop.step, stop.call)
  }
  const fold = (unfold?: boolean) => {
    const row = rows[current]
    if (!row) return
    if (row.kind !== 'step') timeline.choose(row.entry.id)
    if (row.kind === 'step' || unfold !== false) timeline.toggle(row.entry.id, unfold)
  }

  useHotkeys('j', () => move(1))
  useHotkeys('k', () => move(-1))
  useHotkeys('n', () => jump(1))
  useHotkeys('p', () => jump(-1))
  useHotkeys('z', () => {
    const entry = entries.find(({ id }) => id === chosen.step)
    timeline.setZoom(timeline.zoom || !entry ? null : findZoom(entry, timeline.clock))
  })

  const actions: Record<string, () => void> = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    ArrowRight: () => fold(true),
    ArrowLeft: () => fold(false),
    Enter: () => fold(),
    Home: () => goTo(0),
    End: () => goTo(rows.length - 1),
  }
  return (event: KeyboardEvent) => {
    const action = actions[event.key]
    if (!action || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    action()
  }
}
