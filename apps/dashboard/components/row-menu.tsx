'use client'

import dynamic from 'next/dynamic'
import { useRef, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { MoreIcon } from './icons.tsx'

export type RowAction = { word: string; start: () => void }

/** Loaded when it is first opened. */
const ActionMenu = dynamic(async () => (await import('./action-menu.tsx')).ActionMenu)

/** What can be done with one row. */
export function RowMenu({ label, actions }: { label: string; actions: RowAction[] }) {
  const button = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button
        ref={button}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onPress={() => setOpen(true)}
        className="grid size-7 place-items-center rounded-md text-muted hover:bg-sunken hover:text-ink"
      >
        <MoreIcon />
      </Button>
      {isOpen && <ActionMenu triggerRef={button} onClose={() => setOpen(false)} {...{ label, actions }} />}
    </>
  )
}
