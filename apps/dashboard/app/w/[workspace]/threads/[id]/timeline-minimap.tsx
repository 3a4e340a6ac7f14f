'use client'

import { useMemo } from 'react'
import { formatDuration } from '../../../../../components/format-number.ts'
import { formatTime } from '../../../../../components/format-time.ts'
import { useZone } from '../../../../../components/time-zone.tsx'
import { buildMinimap, findMark } from './build-minimap.ts'
import type { TimeScale } from './build-time-scale.ts'
import { MinimapPicture } from './minimap-picture.tsx'
import { MinimapWindow } from './minimap-window.tsx'
import { ProblemStepper } from './problem-stepper.tsx'
import { moveWindow, toWindow, toZoom } from './time-window.ts'
import type { useStops } from './use-stops.ts'
import type { TimelineRows } from './use-timeline-rows.ts'
import { useWidth } from './use-width.ts'
import { ZoomButtons } from './zoom-buttons.tsx'
import { toTime } from './zoom-scale.ts'

type Props = {
  timeline: TimelineRows
  stops: ReturnType<typeof useStops>
  /** All of the thread, whatever part of it is shown. */
  whole: TimeScale
  onVisit: (time: number) => void
}

/** Pixels: one mark beside another. */
const markWidth = 14

/** The whole thread in one strip, with what is shown of it framed. */
export function TimelineMinimap({ timeline, stops: { stops, at, jump }, whole, onVisit }: Props) {
  const { zone } = useZone()
  const { entries, clock, zoom, setZoom } = timeline
  const [strip, width] = useWidth(800)
  const places = Math.max(1, Math.floor(width / markWidth))
  const minimap = useMemo(
    () => buildMinimap({ entries, stops, scale: whole, clock, places }),
    [entries, stops, whole, clock, places],
  )
  const shown = toWindow(whole, zoom)
  const visit = (place: number) => {
    const mark = findMark(minimap, place)
    if (mark) timeline.choose(mark.stop.step, mark.stop.call)
    else if (zoom) setZoom(toZoom(whole, moveWindow(shown, place - (shown.start + shown.end) / 2)))
    else onVisit(toTime(whole, place))
  }
  return (
    <div className="grid shrink-0 grid-cols-[var(--label)_minmax(0,1fr)] [scrollbar-gutter:stable] overflow-hidden border-b bg-sunken/50">
      <div className="flex min-w-0 items-center border-r px-3 @max-xl:px-1">
        <ProblemStepper stops={stops} at={at} onJump={jump} />
        <ZoomButtons shown={shown} onChange={(window) => setZoom(toZoom(whole, window))} />
      </div>
      <div ref={strip} className="relative my-1 mr-4 ml-3 h-12">
        <MinimapPicture minimap={minimap} />
        <MinimapWindow
          window={shown}
          description={describeShown(whole, zoom, zone)}
          onChange={(window) => setZoom(toZoom(whole, window))}
          onPress={visit}
        />
      </div>
    </div>
  )
}

function describeShown(whole: TimeScale, zoom: TimelineRows['zoom'], zone: string) {
  const { from, to } = zoom ?? whole
  const [start, end] = [from, to].map((at) => formatTime(new Date(at).toISOString(), zone))
  const length = formatDuration(to - from)
  const words = `${start?.date} ${start?.time} to ${start?.date === end?.date ? '' : `${end?.date} `}${end?.time} ${end?.zone}`
  return zoom ? `${words}: ${length} of ${formatDuration(whole.to - whole.from)}` : `All: ${words}, ${length}`
}
