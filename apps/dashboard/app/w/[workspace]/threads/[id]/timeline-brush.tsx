'use client'

import { type PointerEvent, useState } from 'react'
import type { TimeScale } from './build-time-scale.ts'
import { toTime, type Zoom } from './zoom-scale.ts'

type Props = { scale: TimeScale; onZoom: (zoom: Zoom) => void }

/** Less than this is a click that slipped. */
const leastDrag = 0.01

/** Dragging over the axis zooms into what was dragged over. */
export function TimelineBrush({ scale, onZoom }: Props) {
  const [drag, setDrag] = useState<{ start: number; end: number } | null>(null)
  const left = drag ? Math.min(drag.start, drag.end) : 0
  const width = drag ? Math.abs(drag.end - drag.start) : 0
  const finish = () => {
    if (width >= leastDrag) onZoom({ from: toTime(scale, left), to: toTime(scale, left + width) })
    setDrag(null)
  }
  return (
    <div
      aria-hidden="true"
      title="Drag to zoom"
      className="absolute inset-0 z-10 cursor-crosshair touch-none select-none"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        const start = fractionAt(event)
        setDrag({ start, end: start })
      }}
      onPointerMove={(event) => drag && setDrag({ ...drag, end: fractionAt(event) })}
      onPointerUp={finish}
      onPointerCancel={() => setDrag(null)}
    >
      {width > 0 && (
        <span
          className="absolute inset-y-0 border-x border-accent bg-accent/15"
          style={{ left: `${left * 100}%`, width: `${width * 100}%` }}
        />
      )}
    </div>
  )
}

function fractionAt({ currentTarget, clientX }: PointerEvent<HTMLElement>) {
  const { left, width } = currentTarget.getBoundingClientRect()
  return Math.min(1, Math.max(0, (clientX - left) / width))
}
