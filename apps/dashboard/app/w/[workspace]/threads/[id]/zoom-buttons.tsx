'use client'

import { IconButton } from '../../../../../components/icon-button.tsx'
import { stretchWindow, type TimeWindow, wholeWindow } from './time-window.ts'

type Props = { shown: TimeWindow; onChange: (window: TimeWindow) => void }

export function ZoomButtons({ shown, onChange }: Props) {
  const isWhole = shown.start === 0 && shown.end === 1
  return (
    <div className="flex shrink-0">
      <span className="flex @max-4xl:hidden">
        <Zoom label="Zoom in" onPress={() => onChange(stretchWindow(shown, 0.5))} path="M8 3.5v9M3.5 8h9" />
        <Zoom
          label="Zoom out"
          isDisabled={isWhole}
          onPress={() => onChange(stretchWindow(shown, 2))}
          path="M3.5 8h9"
        />
      </span>
      <span className={isWhole ? '@max-4xl:hidden' : ''}>
        <Zoom
          label="Show all of the time"
          isDisabled={isWhole}
          onPress={() => onChange(wholeWindow)}
          path="M2.5 3v10M13.5 3v10M5 8h6M6.5 6 4.8 8l1.7 2M9.5 6l1.7 2-1.7 2"
        />
      </span>
    </div>
  )
}

type ZoomProps = { label: string; isDisabled?: boolean; onPress: () => void; path: string }

function Zoom({ label, isDisabled = false, onPress, path }: ZoomProps) {
  return (
    <IconButton label={label} isDisabled={isDisabled} onPress={onPress}>
      <svg viewBox="0 0 16 16" aria-hidden="true" className="size-3.5">
        <path d={path} fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
      </svg>
    </IconButton>
  )
}
