'use client'

import { useEffect, useState } from 'react'

/** A glance at another tab is no leaving; but a browser allows few connections to a host, for all tabs together. */
const patience = 10_000

/** Whether the tab is seen, or was a moment ago. */
export function useSeen() {
  const [seen, setSeen] = useState(true)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const update = () => {
      clearTimeout(timer)
      if (document.visibilityState === 'visible') setSeen(true)
      else timer = setTimeout(() => setSeen(false), patience)
    }
    if (document.visibilityState === 'hidden') setSeen(false)
    document.addEventListener('visibilitychange', update)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', update)
    }
  }, [])
  return seen
}
