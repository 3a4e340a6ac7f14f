'use client'

import { useEffect } from 'react'

/** Names the tab by what was found. The page's own title does not wait for that: a slow page has a name too. */
export function useTitle(name: string | undefined) {
  useEffect(() => {
    if (name) document.title = `${name} · Stepledger`
  }, [name])
}
