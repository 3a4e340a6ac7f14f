'use client'

import { Label } from 'react-aria-components/Label'
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup'

type Props = {
  label: string
  name: string
  defaultValue: string
  options: { value: string; word: string; meaning?: string }[]
}

/** One of a few, in a form. */
export function Choice({ label, name, defaultValue, options }: Props) {
  return (
    <RadioGroup name={name} defaultValue={defaultValue} className="flex flex-col gap-1">
      <Label className="text-xs font-medium">{label}</Label>
      <div className="flex flex-col overflow-hidden rounded-md border border-line-strong">
        {options.map(({ value, word, meaning }) => (
          <Radio
            key={value}
            value={value}
            className="group flex cursor-pointer items-center gap-2.5 px-3 py-1.5 not-last:border-b hover:bg-hover data-focus-visible:-outline-offset-2 data-selected:bg-selected"
          >
            <span className="grid size-3.5 shrink-0 place-items-center rounded-full border border-line-strong group-data-selected:border-accent">
              <span className="size-2 rounded-full group-data-selected:bg-accent" />
            </span>
            <span className="font-medium">{word}</span>
            {meaning && <span className="min-w-0 text-xs text-muted">{meaning}</span>}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
