'use client'

import type { RefObject } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import { FilterEditor } from './filter-editor.tsx'
import type { FilterField, FilterValue } from './filter-fields.ts'

type Props = {
  triggerRef: RefObject<HTMLElement | null>
  field: FilterField
  value: FilterValue
  onChange: (value: FilterValue) => void
  onClose: () => void
}

export function FilterPopover({ triggerRef, field, value, onChange, onClose }: Props) {
  return (
    <Popover
      triggerRef={triggerRef}
      isOpen
      onOpenChange={onClose}
      placement="bottom start"
      className="w-64 rounded-lg border bg-raised shadow-overlay"
    >
      <Dialog aria-label={field.word} className="outline-none">
        <FilterEditor field={field} value={value} onChange={onChange} onDone={onClose} />
      </Dialog>
    </Popover>
  )
}
