'use client'

import { useLayoutEffect, useRef, useState } from 'react'

/** The width of an element as it is drawn; `assumed` until then. */
export function useWidth(assumed: number) {
  const element = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(assumed)
  useLayoutEffect(() => {
    if (!element.current) return
    const observer = new ResizeObserver(([entry]) => entry && setWidth(Math.max(1, entry.contentRect.width)))
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [])
  return [element, width] as const
}
