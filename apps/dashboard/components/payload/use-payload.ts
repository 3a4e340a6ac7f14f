'use client'

import { useState } from 'react'
import { createPattern, findInPayload } from './find-in-payload.ts'
import { listAbove, openAtFirst } from './open-payload.ts'

export type PayloadState = ReturnType<typeof usePayload>

/** What of a payload is open, chosen and looked for. A match is found by choosing it. */
export function usePayload(whole: unknown) {
  const [open, setOpen] = useState(() => openAtFirst(whole))
  const [chosen, setChosen] = useState<string | null>(null)
  const [text, setText] = useState('')
  const [matches, setMatches] = useState<string[]>([])
  const [position, setPosition] = useState(0)

  const reveal = (pointer: string) => {
    setOpen((before) => new Set([...before, ...listAbove(whole, pointer)]))
    setChosen(pointer)
  }
  const goTo = (index: number, among = matches) => {
    const wrapped = among.length > 0 ? (index + among.length) % among.length : 0
    setPosition(wrapped)
    const pointer = among[wrapped]
    if (pointer !== undefined) reveal(pointer)
  }
  const search = (wanted: string) => {
    const pattern = createPattern(wanted)
    const found = pattern ? findInPayload(whole, pattern) : []
    setText(wanted)
    setMatches(found)
    goTo(0, found)
  }
  const toggle = (id: string, isOpen = !open.has(id)) =>
    setOpen((before) => {
      const after = new Set(before)
      if (isOpen) after.add(id)
      else after.delete(id)
      return after
    })

  return {
    open,
    toggle,
    chosen,
    choose: setChosen,
    text,
    pattern: createPattern(text),
    search,
    matches,
    position,
    goTo: (distance: 1 | -1) => goTo(position + distance),
  }
}
