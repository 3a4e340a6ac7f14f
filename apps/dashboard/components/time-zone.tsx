'use client'

import { parseAsString, useQueryState } from 'nuqs'
import { createContext, type ReactNode, use, useState } from 'react'
import { isZone } from './format-time.ts'
import { zoneCookie } from './zone-cookie.ts'

type ZoneChoice = { zone: string; fromLink: boolean; chooseZone: (zone: string) => void }

const ZoneContext = createContext<ZoneChoice | undefined>(undefined)

/** A zone in the link (tz) wins over the reader's own choice: a shared page shows what its sender saw. */
export function TimeZoneProvider({ initialZone, children }: { initialZone: string; children: ReactNode }) {
  const [linked, setLinked] = useQueryState('tz', parseAsString)
  const [chosen, setChosen] = useState(initialZone)
  const fromLink = linked !== null && isZone(linked)
  const chooseZone = (zone: string) => {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox before 140
    document.cookie = `${zoneCookie}=${encodeURIComponent(zone)}; path=/; max-age=31536000; samesite=lax`
    setChosen(zone)
    void setLinked(null)
  }
  return (
    <ZoneContext value={{ zone: fromLink ? linked : chosen, fromLink, chooseZone }}>{children}</ZoneContext>
  )
}

export function useZone() {
  const choice = use(ZoneContext)
  if (!choice) throw new Error('useZone needs a TimeZoneProvider around it.')
  return choice
}

export function getLocalZone() {
  return Intl.DateTimeFormat().resolvedOptions().timeZone
}

/** Makes a link to the page as it is seen, the zone of its times included. */
export function useLink() {
  const { zone } = useZone()
  return () => {
    const link = new URL(window.location.href)
    link.searchParams.set('tz', zone)
    return link.href
  }
}
