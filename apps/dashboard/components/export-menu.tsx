'use client'

import type { RefObject } from 'react'
import { Menu, MenuItem } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import type { ExportFile } from './export-button.tsx'

type Props = {
  triggerRef: RefObject<HTMLElement | null>
  onClose: () => void
  files: ExportFile[]
  note: string
}

export function ExportMenu({ triggerRef, onClose, files, note }: Props) {
  return (
    <Popover
      aria-label="Export"
      triggerRef={triggerRef}
      isOpen
      onOpenChange={onClose}
      placement="bottom end"
      className="w-56 rounded-lg border bg-raised p-1 shadow-overlay"
    >
      <Menu aria-label="Export" autoFocus="first" className="outline-none" onClose={onClose}>
        {files.map(({ label, href }) => (
          <MenuItem
            key={href}
            href={href}
            download=""
            className="block cursor-pointer rounded px-2.5 py-1.5 outline-none data-focused:bg-sunken"
          >
            {label}
          </MenuItem>
        ))}
      </Menu>
      <p className="mt-1 border-t px-2.5 py-1.5 text-2xs text-muted">{note}</p>
    </Popover>
  )
}
