'use client'

import { Segments } from './segments.tsx'
import { getLocalZone, useZone } from './time-zone.tsx'

export function ZoneSwitch() {
  const { zone, fromLink, chooseZone } = useZone()
  const value = zone === 'UTC' ? 'utc' : 'local'
  return (
    <div className="flex flex-col gap-1">
      <Segments
        label="Times in"
        value={fromLink && value === 'local' ? null : value}
        options={[
          { value: 'utc', word: 'UTC' },
          { value: 'local', word: 'Local' },
        ]}
        onChange={(choice) => chooseZone(choice === 'utc' ? 'UTC' : getLocalZone())}
      />
      {fromLink && <p className="text-2xs text-muted">Times as in the link: {zone}</p>}
    </div>
  )
}
