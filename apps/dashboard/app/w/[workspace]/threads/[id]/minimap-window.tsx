'use client'

import type { KeyboardEvent } from 'react'
import { moveWindow, spanWindow, stretchWindow, type TimeWindow, wholeWindow } from './time-window.ts'
import { useWindowDrag } from './use-window-drag.ts'

type Props = {
  window: TimeWindow
  /** What the window shows, in words. */
  description: string
  onChange: (window: TimeWindow) => void
  onPress: (place: number) => void
}

const stepOf = ({ start, end }: TimeWindow) => (end - start) / 10

/** The part of the time that is shown: one slider to the keyboard, and a frame to move and resize by pointer. */
export function MinimapWindow({ window, description, onChange, onPress }: Props) {
  const drag = useWindowDrag({ window, onChange, onPress })
  const { start, end } = window
  const isWhole = start === 0 && end === 1
  const actions: Record<string, (isShifted: boolean) => TimeWindow> = {
    ArrowLeft: (isShifted) =>
      isShifted ? spanWindow(start, end - stepOf(window)) : moveWindow(window, -stepOf(window)),
    ArrowRight: (isShifted) =>
      isShifted ? spanWindow(start, end + stepOf(window)) : moveWindow(window, stepOf(window)),
    PageUp: () => moveWindow(window, start - end),
    PageDown: () => moveWindow(window, end - start),
    Home: () => moveWindow(window, -1),
    End: () => moveWindow(window, 1),
    '+': () => stretchWindow(window, 0.5),
    '=': () => stretchWindow(window, 0.5),
    '-': () => stretchWindow(window, 2),
    '0': () => wholeWindow,
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const action = actions[event.key]
    if (!action || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    event.stopPropagation()
    onChange(action(event.shiftKey))
  }
  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label="Shown part of the time"
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(((start + end) / 2) * 100)}
      aria-valuetext={description}
      aria-keyshortcuts="ArrowLeft ArrowRight Shift+ArrowLeft Shift+ArrowRight PageUp PageDown + - 0"
      title={description}
      onKeyDown={onKeyDown}
      {...drag}
      className={`absolute -inset-x-px inset-y-0 touch-none rounded-sm select-none ${isWhole ? 'cursor-crosshair' : 'cursor-pointer'}`}
    >
      <Shade left={0} right={1 - start} />
      <Shade left={end} right={0} />
      <span
        className={`absolute inset-y-0 rounded-sm border ${isWhole ? 'border-line-strong' : 'cursor-grab border-accent bg-accent/8'}`}
        style={{ left: `${start * 100}%`, right: `${(1 - end) * 100}%` }}
      >
        <Grip side="left-0 -translate-x-1/2" />
        <Grip side="right-0 translate-x-1/2" />
      </span>
    </div>
  )
}

function Shade({ left, right }: { left: number; right: number }) {
  return (
    <span
      className="absolute inset-y-0 bg-canvas/70"
      style={{ left: `${left * 100}%`, right: `${right * 100}%` }}
    />
  )
}

function Grip({ side }: { side: string }) {
  return (
    <span
      className={`absolute inset-y-0 grid w-4 cursor-ew-resize place-items-center before:h-4 before:w-1.5 before:rounded-full before:border before:border-line-strong before:bg-surface ${side}`}
    />
  )
}
