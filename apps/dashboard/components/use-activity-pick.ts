'use client'

import { useState } from 'react'

type Reach = { anchor: number; cursor: number }
export type ActivityPick = ReturnType<typeof useActivityPick>

/** Which parts of a chart are pointed at: hovered by the pointer, dragged over, or walked by the keyboard. */
export function useActivityPick(count: number) {
  const [hovered, setHovered] = useState<number | null>(null)
  const [picked, setPicked] = useState<Reach | null>(null)
  const [dragging, setDragging] = useState(false)
  const reach = dragging || hovered === null ? picked : { anchor: hovered, cursor: hovered }

  return {
    shown: reach && toSpan(reach, count),
    /** Stays when the pointer leaves: what the legend's links are narrowed to. */
    kept: picked && !dragging ? toSpan(picked, count) : null,
    start: (index: number) => {
      setDragging(true)
      setPicked({ anchor: index, cursor: index })
    },
    reach: (index: number) => {
      setHovered(index)
      if (dragging && picked) setPicked({ ...picked, cursor: index })
    },
    finish: () => {
      setDragging(false)
      setPicked(null)
      return dragging && picked ? toSpan(picked, count) : null
    },
    leave: () => setHovered(null),
    clear: () => {
      setDragging(false)
      setPicked(null)
    },
    /** Says whether the key was one that moves. */
    move: (key: string, extend: boolean) => {
      const cursor = moveCursor(key, picked?.cursor ?? count, count)
      if (cursor === undefined) return false
      setHovered(null)
      setPicked({ anchor: extend && picked ? picked.anchor : cursor, cursor })
      return true
    },
  }
}

export function moveCursor(key: string, cursor: number, count: number) {
  const targets: Record<string, number> = {
    ArrowLeft: cursor - 1,
    ArrowRight: cursor + 1,
    PageDown: cursor - 10,
    PageUp: cursor + 10,
    Home: 0,
    End: count - 1,
  }
  const target = targets[key]
  return target === undefined ? undefined : Math.min(count - 1, Math.max(0, target))
}

/** A chart that was asked for anew may have fewer parts than the one that was pointed at. */
function toSpan({ anchor, cursor }: Reach, count: number) {
  const [first, last] = [Math.min(anchor, cursor), Math.max(anchor, cursor)]
  return { first: Math.min(first, count - 1), last: Math.min(last, count - 1) }
}
