'use client'

import { type KeyboardEvent, type MouseEvent, useEffect, useId, useRef } from 'react'
import { PayloadNode } from './payload-node.tsx'
import { DrawingContext } from './payload-row.tsx'
import type { PayloadState } from './use-payload.ts'

type Props = { label: string; value: unknown; payload: PayloadState; onFind: () => void }

/** A payload as a tree: one stop of the Tab key, and arrows within. */
export function PayloadTree({ label, value, payload, onFind }: Props) {
  const { open, toggle, chosen, choose, pattern } = payload
  const tree = useRef<HTMLDivElement>(null)
  const prefix = useId()
  const idOf = (id: string) => `${prefix}${encodeURIComponent(id)}`
  const listRows = () => [...(tree.current?.querySelectorAll<HTMLElement>('[data-node]') ?? [])]

  useEffect(() => {
    if (chosen !== null)
      document.getElementById(`${prefix}${encodeURIComponent(chosen)}`)?.scrollIntoView({ block: 'nearest' })
  }, [chosen, prefix])

  const move = (find: (rows: HTMLElement[], here: number) => number) => {
    const rows = listRows()
    const here = rows.findIndex(({ dataset }) => dataset.node === chosen)
    const row = rows[Math.min(rows.length - 1, Math.max(0, find(rows, here)))]
    if (row?.dataset.node !== undefined) choose(row.dataset.node)
  }
  const levelOf = (row: HTMLElement | undefined) => Number(row?.getAttribute('aria-level'))
  const isExpandable = () =>
    document.getElementById(idOf(chosen ?? ''))?.hasAttribute('aria-expanded') && chosen !== null

  const actions: Record<string, () => void> = {
    ArrowDown: () => move((_, here) => here + 1),
    ArrowUp: () => move((_, here) => here - 1),
    Home: () => move(() => 0),
    End: () => move((rows) => rows.length - 1),
    ArrowRight: () => {
      if (chosen !== null && isExpandable() && !open.has(chosen)) toggle(chosen, true)
      else move((_, here) => here + 1)
    },
    ArrowLeft: () => {
      if (chosen !== null && isExpandable() && open.has(chosen)) toggle(chosen, false)
      else
        move((rows, here) =>
          rows.findLastIndex((row, index) => index < here && levelOf(row) < levelOf(rows[here])),
        )
    },
    Enter: () => chosen !== null && isExpandable() && toggle(chosen),
    '/': onFind,
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const action = actions[event.key]
    if (!action || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    action()
  }
  const onClick = ({ target }: MouseEvent<HTMLElement>) => {
    const row = target instanceof Element ? target.closest<HTMLElement>('[data-node]') : null
    const id = row?.dataset.node
    // Who marks a text with the pointer means to copy it.
    if (id === undefined || !window.getSelection()?.isCollapsed) return
    choose(id)
    if (row?.hasAttribute('aria-expanded')) toggle(id)
  }
  return (
    <DrawingContext value={{ open, chosen, pattern, idOf }}>
      <div
        ref={tree}
        role="tree"
        aria-label={label}
        tabIndex={0}
        aria-activedescendant={chosen === null ? undefined : idOf(chosen)}
        onKeyDown={onKeyDown}
        onClick={onClick}
        className="text-code max-w-full px-2 py-1.5 leading-5 -outline-offset-2"
      >
        <PayloadNode value={value} pointer="" level={1} />
      </div>
    </DrawingContext>
  )
}
