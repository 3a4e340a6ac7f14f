'use client'

import type { RefObject } from 'react'
import { Menu, MenuItem } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import type { RowAction } from './row-menu.tsx'

type Props = {
  triggerRef: RefObject<HTMLElement | null>
  onClose: () => void
  label: string
  actions: RowAction[]
}

export function ActionMenu({ triggerRef, onClose, label, actions }: Props) {
  return (
    <Popover
      aria-label={label}
      triggerRef={triggerRef}
      isOpen
      onOpenChange={onClose}
      placement="bottom end"
      className="min-w-40 rounded-lg border bg-raised p-1 shadow-overlay"
    >
      <Menu
        aria-label={label}
        autoFocus="first"
        className="outline-none"
        onClose={onClose}
        onAction={(word) => actions.find((action) => action.word === word)?.start()}
      >
        {actions.map(({ word }) => (
          <MenuItem
            key={word}
            id={word}
            className="cursor-pointer rounded px-2.5 py-1.5 outline-none data-focused:bg-sunken"
          >
            {word}
          </MenuItem>
        ))}
      </Menu>
    </Popover>
  )
}
