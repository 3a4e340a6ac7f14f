'use client'

import type { RefObject } from 'react'
import { useHotkeys } from 'react-hotkeys-hook'

/**
 * j and k move the focus from row to row, so that Enter is the row's own link and screen readers
 * follow. Each row has one element with data-row-link; see RowLink.
 */
export function useRowKeys(body: RefObject<HTMLElement | null>, onMove?: (id: string) => void) {
  const move = (distance: 1 | -1) => {
    const rows = [...(body.current?.querySelectorAll<HTMLElement>('[data-row-id]') ?? [])]
    const focused = rows.findIndex((row) => row.contains(document.activeElement))
    const current = focused >= 0 ? focused : rows.findIndex((row) => row.dataset.active)
    const next = rows[current < 0 ? 0 : current + distance]
    if (!next) return
    next.querySelector<HTMLElement>('[data-row-link]')?.focus()
    next.scrollIntoView({ block: 'nearest' })
    if (next.dataset.rowId) onMove?.(next.dataset.rowId)
  }
  useHotkeys('j', () => move(1))
  useHotkeys('k', () => move(-1))
}
