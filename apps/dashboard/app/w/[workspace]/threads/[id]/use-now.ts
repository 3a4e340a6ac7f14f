'use client'

import { useEffect, useState } from 'react'

/**
 * The present, every second while something on the page is running out. It starts at a moment that
 * server and browser agree on.
 */
export function useNow(start: number, isTicking: boolean) {
  const [now, setNow] = useState(start)
  useEffect(() => {
    if (!isTicking) return
    const timer = setInterval(() => setNow(Date.now()), 1_000)
    return () => clearInterval(timer)
  }, [isTicking])
  return now
}
