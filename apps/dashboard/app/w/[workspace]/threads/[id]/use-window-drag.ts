'use client'

import { type PointerEvent, useRef } from 'react'
import { moveWindow, spanWindow, type TimeWindow, wholeWindow } from './time-window.ts'

type Handlers = {
  window: TimeWindow
  onChange: (window: TimeWindow) => void
  /** A press that was no drag, at a place from 0 to 1. */
  onPress: (place: number) => void
}

type Drag = {
  from: number
  window: TimeWindow
  kind: 'start' | 'end' | 'move' | 'brush'
  isUnderWay: boolean
}

/** Pixels: nearer to an edge of the window than this, the edge is meant. */
const reach = 8
const leastDrag = 4

/** Inside the window a drag moves it, at an edge it resizes it, and anywhere else it draws a new one. */
export function useWindowDrag({ window, onChange, onPress }: Handlers) {
  const drag = useRef<Drag | null>(null)

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    const { place, width } = locate(event)
    drag.current = { from: place, window, kind: chooseKind(window, place, reach / width), isUnderWay: false }
  }
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const { current } = drag
    const { place, width } = locate(event)
    if (!current) return
    if (!current.isUnderWay && Math.abs(place - current.from) * width < leastDrag) return
    current.isUnderWay = true
    onChange(follow(current, place))
  }
  const onPointerUp = () => {
    if (drag.current && !drag.current.isUnderWay) onPress(drag.current.from)
    drag.current = null
  }
  const onPointerCancel = () => {
    if (drag.current?.isUnderWay) onChange(drag.current.window)
    drag.current = null
  }
  return {
    onPointerDown,
    onPointerMove,
    onPointerUp,
    onPointerCancel,
    onDoubleClick: () => onChange(wholeWindow),
  }
}

function locate({ currentTarget, clientX }: PointerEvent<HTMLElement>) {
  const { left, width } = currentTarget.getBoundingClientRect()
  return { place: Math.min(1, Math.max(0, (clientX - left) / width)), width }
}

function chooseKind({ start, end }: TimeWindow, place: number, near: number): Drag['kind'] {
  const isWhole = start === 0 && end === 1
  if (Math.abs(place - start) <= near) return 'start'
  if (Math.abs(place - end) <= near) return 'end'
  return place > start && place < end && !isWhole ? 'move' : 'brush'
}

function follow({ kind, from, window }: Drag, place: number): TimeWindow {
  if (kind === 'move') return moveWindow(window, place - from)
  if (kind === 'start') return spanWindow(place, window.end)
  if (kind === 'end') return spanWindow(window.start, place)
  return spanWindow(from, place)
}
