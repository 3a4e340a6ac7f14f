'use client'

import dynamic from 'next/dynamic'
import { useRef } from 'react'
import { Button } from 'react-aria-components/Button'
import { describeValue, type FilterField, type FilterValue, hasValue } from './filter-fields.ts'
import { printTime } from './format-time.ts'
import { CloseIcon } from './icons.tsx'
import { useZone } from './time-zone.tsx'

const FilterPopover = dynamic(() => import('./filter-popover.tsx').then((module) => module.FilterPopover))

type Props = {
  field: FilterField
  value: FilterValue
  isOpen: boolean
  onOpenChange: (open: boolean) => void
  onChange: (value: FilterValue) => void
}

export function FilterChip({ field, value, isOpen, onOpenChange, onChange }: Props) {
  const { zone } = useZone()
  const chip = useRef<HTMLDivElement>(null)
  const text = hasValue(value) ? describeValue(field, value, (instant) => printTime(instant, zone)) : '…'
  return (
    <div ref={chip} className="inline-flex h-7 max-w-full items-stretch rounded-md border bg-surface text-xs">
      <Button
        onPress={() => onOpenChange(true)}
        aria-haspopup="dialog"
        className="inline-flex min-w-0 items-center gap-1.5 rounded-l-md px-2.5 hover:bg-hover"
      >
        <span className="text-muted">{field.word}</span>
        <span className="numeric truncate font-medium">{text}</span>
      </Button>
      <Button
        aria-label={`Remove filter ${field.word}`}
        onPress={() => onChange(null)}
        className="grid w-6 shrink-0 place-items-center rounded-r-md border-l text-faint hover:bg-hover hover:text-ink [&>svg]:size-3"
      >
        <CloseIcon />
      </Button>
      {isOpen && (
        <FilterPopover
          triggerRef={chip}
          field={field}
          value={value}
          onChange={onChange}
          onClose={() => onOpenChange(false)}
        />
      )}
    </div>
  )
}
