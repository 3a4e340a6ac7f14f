'use client'

import dynamic from 'next/dynamic'
import { useRef, useState } from 'react'
import { Button } from './button.tsx'
import { FilterChip } from './filter-chip.tsx'
import { type FilterField, type FilterValue, hasValue } from './filter-fields.ts'
import { PlusIcon } from './icons.tsx'

// Overlays are loaded when they are first opened: a list is read far more often than filtered anew.
// What is typed after a choice in the menu must find its field there, so the two come together.
const FilterMenu = dynamic(async () => {
  const [{ FilterMenu }] = await Promise.all([import('./filter-menu.tsx'), import('./filter-popover.tsx')])
  return FilterMenu
})

type Props = {
  fields: FilterField[]
  values: Record<string, FilterValue>
  onChange: (changes: Record<string, FilterValue>) => void
}

export function FilterBar({ fields, values, onChange }: Props) {
  const adder = useRef<HTMLButtonElement>(null)
  const [isAdding, setAdding] = useState(false)
  const [editing, setEditing] = useState<string | null>(null)
  const isSet = (field: FilterField) => hasValue(values[field.name])
  const shown = fields.filter((field) => isSet(field) || field.name === editing)
  const clear = () => onChange(Object.fromEntries(fields.map((field) => [field.name, null])))

  return (
    <section
      aria-label="Filters"
      className="flex min-h-11 shrink-0 flex-wrap items-center gap-1.5 border-b px-5 py-2"
    >
      {shown.map((field) => (
        <FilterChip
          key={field.name}
          field={field}
          value={values[field.name] ?? null}
          isOpen={editing === field.name}
          onOpenChange={(open) => setEditing(open ? field.name : null)}
          onChange={(value) => onChange({ [field.name]: value })}
        />
      ))}
      <Button
        ref={adder}
        look="quiet"
        className="first:-ml-2.5"
        aria-haspopup="menu"
        aria-expanded={isAdding}
        onPress={() => setAdding(true)}
      >
        <PlusIcon /> Filter
      </Button>
      {isAdding && (
        <FilterMenu
          triggerRef={adder}
          isOpen
          onOpenChange={setAdding}
          fields={fields.filter((field) => !isSet(field))}
          onChoose={setEditing}
        />
      )}
      {fields.some(isSet) && (
        <Button look="quiet" onPress={clear}>
          Clear
        </Button>
      )}
    </section>
  )
}
