'use client'

import { type KeyboardEvent, type RefObject, useRef } from 'react'
import { useHotkeys } from 'react-hotkeys-hook'
import type { TimeScale } from './build-time-scale.ts'
import { findZoom } from './find-zoom.ts'
import { stretchWindow, toWindow, toZoom } from './time-window.ts'
import type { useStops } from './use-stops.ts'
import type { TimelineRows } from './use-timeline-rows.ts'

type Keys = {
  timeline: TimelineRows
  current: number
  tree: RefObject<HTMLElement | null>
  whole: TimeScale
  jump: ReturnType<typeof useStops>['jump']
}

/** What a key does to the length of the shown time; any other shows all of it. */
const factors: Record<string, number> = { '+': 0.5, '=': 0.5, '-': 2 }

/** The timeline by keyboard alone: j k n p z + - 0 from anywhere, arrows and Enter once it has the focus. */
export function useTimelineKeys({ timeline, current, tree, whole, jump }: Keys) {
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
  const stretch = (factor: number) =>
    timeline.setZoom(toZoom(whole, stretchWindow(toWindow(whole, timeline.zoom), factor)))
  const fold = (unfold?: boolean) => {
    const row = rows[current]
    if (!row) return
    if (row.kind !== 'step') timeline.choose(row.entry.id)
    if (row.kind === 'step' || unfold !== false) timeline.toggle(row.entry.id, unfold)
  }

  useHotkeys('j', () => move(1))
  useHotkeys('k', () => move(-1))
  useHotkeys(['n', 'shift+n'], ({ shiftKey }) => jump(1, shiftKey))
  useHotkeys(['p', 'shift+p'], ({ shiftKey }) => jump(-1, shiftKey))
  // By what is typed: plus, minus and zero lie elsewhere on every keyboard.
  useHotkeys(
    ['+', 'shift +', '=', '-', '0'],
    ({ key }) => stretch(factors[key] ?? Number.POSITIVE_INFINITY),
    {
      useKey: true,
      splitKey: ' ',
    },
  )
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
