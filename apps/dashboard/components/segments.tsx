'use client'

import type { ReactNode } from 'react'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup'

type Props = {
  label: string
  value: string | null
  options: { value: string; word: string; brief?: string; icon?: ReactNode }[]
  onChange: (value: string) => void
}

/**
 * One of a few. An option with an icon shows it, and one with a brief word that where there is little room; both keep
 * their word for those who do not see it.
 */
export function Segments({ label, value, options, onChange }: Props) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={value === null ? [] : [value]}
      onSelectionChange={(keys) => {
        const [chosen] = keys
        if (chosen !== undefined) onChange(String(chosen))
      }}
      className="flex rounded-md bg-sunken p-0.5 text-xs"
    >
      {options.map(({ value: id, word, brief, icon }) => (
        <ToggleButton
          key={id}
          id={id}
          {...(icon || brief ? { 'aria-label': word } : {})}
          className="flex h-6 flex-1 items-center justify-center gap-1 whitespace-nowrap rounded px-2 text-muted hover:text-ink data-selected:bg-surface data-selected:font-medium data-selected:text-ink data-selected:shadow-sm"
        >
          {icon ?? (brief ? <Fitting word={word} brief={brief} /> : word)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}

function Fitting({ word, brief }: { word: string; brief: string }) {
  return (
    <>
      <span className="@max-xl:hidden">{word}</span>
      <span className="@xl:hidden">{brief}</span>
    </>
  )
}
