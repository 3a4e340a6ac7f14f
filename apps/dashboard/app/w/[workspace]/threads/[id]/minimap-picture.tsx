import { memo } from 'react'
import { columns, type Minimap, type MinimapLook } from './build-minimap.ts'
import { StopGlyph } from './stop-glyph.tsx'

const fills: Record<MinimapLook, string> = {
  good: 'fill-recorded',
  held: 'fill-claimed',
  bad: 'fill-collided',
  repeat: 'fill-deduplicated',
}

/** All bars of a thread, and under them its problems by their shapes. */
export const MinimapPicture = memo(function MinimapPicture({ minimap }: { minimap: Minimap }) {
  const { lines, layers, marks } = minimap
  return (
    <>
      <svg
        viewBox={`0 0 ${columns} ${lines}`}
        preserveAspectRatio="none"
        aria-hidden="true"
        className="absolute inset-x-0 top-1 h-7 w-full"
      >
        {layers.map(({ look, path }) => (
          <path key={look} d={path} className={fills[look]} />
        ))}
      </svg>
      {marks.map(({ at, stop }) => (
        <span
          key={at}
          className="absolute bottom-0.5 -translate-x-1/2 [&>svg]:size-3"
          style={{ left: `${at * 100}%` }}
        >
          <StopGlyph kind={stop.kind} />
        </span>
      ))}
    </>
  )
})
