'use client'

import type { RefObject } from 'react'
import { Menu, MenuItem } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import type { FilterField } from './filter-fields.ts'

type Props = {
  triggerRef: RefObject<HTMLElement | null>
  isOpen: boolean
  onOpenChange: (open: boolean) => void
  fields: FilterField[]
  onChoose: (name: string) => void
}

export function FilterMenu({ triggerRef, isOpen, onOpenChange, fields, onChoose }: Props) {
  return (
    <Popover
      aria-label="Filter by"
      triggerRef={triggerRef}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      placement="bottom start"
      className="min-w-44 rounded-lg border bg-raised p-1 shadow-overlay"
    >
      <Menu
        aria-label="Filter by"
        autoFocus="first"
        className="outline-none"
        onAction={(name) => onChoose(String(name))}
        onClose={() => onOpenChange(false)}
        items={fields.map((field) => ({ ...field, id: field.name }))}
      >
        {(field) => (
          <MenuItem className="cursor-pointer rounded px-2.5 py-1.5 outline-none data-focused:bg-sunken">
            {field.word}
          </MenuItem>
        )}
      </Menu>
    </Popover>
  )
}
