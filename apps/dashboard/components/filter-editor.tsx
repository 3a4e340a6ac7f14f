'use client'

import { type FormEvent, useId, useState } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Button } from './button.tsx'
import type { FilterField, FilterValue } from './filter-fields.ts'
import { formatTime, readWallTime } from './format-time.ts'
import { useZone } from './time-zone.tsx'

type Props = {
  field: FilterField
  value: FilterValue
  onChange: (value: FilterValue) => void
  onDone: () => void
}

const input = 'h-8 w-full rounded-md border border-line-strong bg-surface px-2.5'

export function FilterEditor({ field, ...props }: Props) {
  if (field.kind === 'options') return <OptionsEditor field={field} {...props} />
  if (field.kind === 'time') return <TimeEditor field={field} {...props} />
  return <TextEditor field={field} {...props} />
}

function OptionsEditor({ field, value, onChange }: Props & { field: { kind: 'options' } }) {
  return (
    <ListBox
      aria-label={field.word}
      autoFocus
      selectionMode={field.isSingle ? 'single' : 'multiple'}
      // Escape closes the list; what was chosen stays.
      escapeKeyBehavior="none"
      selectedKeys={new Set([value ?? []].flat())}
      onSelectionChange={(keys) => onChange(keys === 'all' ? null : [...keys].map(String))}
      items={field.options.map((option) => ({ ...option, id: option.value }))}
      className="max-h-80 overflow-auto p-1 outline-none"
    >
      {(option) => (
        <ListBoxItem
          textValue={option.word}
          className="group flex cursor-pointer items-center gap-2 rounded px-2.5 py-1.5 outline-none data-focused:bg-sunken"
        >
          <svg
            viewBox="0 0 16 16"
            aria-hidden="true"
            className="size-3.5 text-accent opacity-0 group-data-selected:opacity-100"
          >
            <path
              d="m3 8.5 3.2 3L13 4.5"
              fill="none"
              stroke="currentColor"
              strokeWidth="2"
              strokeLinecap="round"
            />
          </svg>
          {option.word}
        </ListBoxItem>
      )}
    </ListBox>
  )
}

function TextEditor({ field, value, onChange, onDone }: Props & { field: { kind: 'text' } }) {
  const hint = useId()
  const apply = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    onChange(String(new FormData(event.currentTarget).get('value') ?? '') || null)
    onDone()
  }
  return (
    <form onSubmit={apply} className="flex flex-col gap-2 p-2">
      <input
        // biome-ignore lint/a11y/noAutofocus: the reader has just asked for this field
        autoFocus
        name="value"
        aria-label={field.word}
        aria-describedby={field.hint ? hint : undefined}
        defaultValue={[value ?? ''].flat()[0]}
        placeholder={field.placeholder}
        className={`${input} text-code placeholder:text-faint`}
      />
      {field.hint && (
        <p id={hint} className="text-xs text-muted">
          {field.hint}
        </p>
      )}
      <Button type="submit" look="primary" className="justify-center">
        Apply
      </Button>
    </form>
  )
}

const presets = [
  ['15 min', 15],
  ['1 h', 60],
  ['24 h', 1_440],
  ['7 d', 10_080],
] as const

function TimeEditor({ field, value, onChange, onDone }: Props & { field: { kind: 'time' } }) {
  const { zone } = useZone()
  const shown = typeof value === 'string' ? formatTime(value, zone) : undefined
  const [text, setText] = useState(shown ? `${shown.date}T${shown.time.slice(0, 8)}` : '')
  const choose = (instant: string | undefined) => {
    if (!instant) return
    onChange(instant)
    onDone()
  }
  const apply = (event: FormEvent) => {
    event.preventDefault()
    choose(readWallTime(text, zone))
  }
  return (
    <form onSubmit={apply} className="flex flex-col gap-2 p-2">
      <fieldset className="flex gap-1">
        <legend className="mb-1 text-xs text-muted">Before now</legend>
        {presets.map(([word, minutes]) => (
          <Button
            key={word}
            className="flex-1 justify-center px-0"
            onPress={() => choose(new Date(Date.now() - minutes * 60_000).toISOString())}
          >
            {word}
          </Button>
        ))}
      </fieldset>
      <label className="text-xs text-muted">
        Or a moment, {zone}
        <input
          type="datetime-local"
          step="1"
          aria-label={field.word}
          value={text}
          onChange={(event) => setText(event.target.value)}
          className={`${input} numeric mt-1 text-sm text-ink`}
        />
      </label>
      <Button type="submit" look="primary" className="justify-center">
        Apply
      </Button>
    </form>
  )
}
