'use client'

import { useQuery } from '@tanstack/react-query'
import { type InputEvent, useEffect, useRef, useState } from 'react'
import { Autocomplete } from 'react-aria-components/Autocomplete'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Input, SearchField } from 'react-aria-components/SearchField'
import type { WorkspacePath } from '../../../../addresses/workspace.ts'
import { SearchIcon } from '../../../../components/icons.tsx'
import { useEarlyText } from '../../../../components/use-early-text.ts'
import { lookupQuery } from '../../../../queries/lookup.ts'
import { describeHit } from './lookup-hit.ts'
import { LookupHitRow } from './lookup-hit-row.tsx'

type Props = {
  text: string
  onTextChange: (text: string) => void
  onOpen: (path: WorkspacePath) => void
  autoFocus?: boolean
}

/** One box for any id an operator may hold. The first hit is chosen as it comes, so that Enter opens it. */
export function LookupSearch({ text, onTextChange, onOpen, autoFocus = false }: Props) {
  const input = useRef<HTMLInputElement>(null)
  useEarlyText(input)
  const wanted = useSettled(text.trim())
  const { data, error, isFetching } = useQuery(lookupQuery(wanted))
  const hits = (data?.lookup ?? []).map(describeHit)
  const settled = wanted === text.trim() && !isFetching
  return (
    <Autocomplete inputValue={text} onInputChange={onTextChange}>
      <SearchField aria-label="Any id" className="flex items-center gap-3 border-b px-4">
        <SearchIcon />
        <Input
          ref={input}
          autoFocus={autoFocus}
          onInputCapture={takeAsTyped}
          placeholder="Order, customer, charge, key, thread or execution id"
          className="h-12 min-w-0 flex-1 bg-transparent text-base text-ellipsis outline-none placeholder:text-faint [&::-webkit-search-cancel-button]:hidden"
        />
      </SearchField>
      <ListBox
        aria-label="Found"
        items={wanted ? hits : []}
        onAction={(href) => onOpen(String(href) as WorkspacePath)}
        className="max-h-96 overflow-y-auto p-1.5 outline-none empty:hidden data-empty:hidden"
      >
        {(hit) => (
          <ListBoxItem
            id={hit.href}
            textValue={hit.title}
            className="cursor-pointer rounded-md px-2.5 py-2 outline-none data-focused:bg-selected"
          >
            <LookupHitRow hit={hit} />
          </ListBoxItem>
        )}
      </ListBox>
      <p role="status" className="px-4 py-2.5 text-xs text-muted">
        {describeState({ wanted, settled, error, found: hits.length })}
      </p>
    </Autocomplete>
  )
}

/** React Aria chooses the first hit for what is typed, and none for what is pasted: it hears of all that as typed. */
function takeAsTyped({ nativeEvent, currentTarget }: InputEvent<HTMLInputElement>) {
  if (nativeEvent.inputType.startsWith('insert'))
    currentTarget.dispatchEvent(new window.InputEvent('beforeinput', { inputType: 'insertText' }))
}

type State = { wanted: string; settled: boolean; error: Error | null; found: number }

function describeState({ wanted, settled, error, found }: State) {
  if (!wanted) return 'Paste an id. Exact matches come first.'
  if (!settled) return 'Looking…'
  if (error) return `Could not look: ${error.message}`
  if (found === 0) return 'Nothing has exactly this id, key or reference. Parts of one are not searched.'
  return '↑ ↓ to choose, Enter to open'
}

/** The text once no key was pressed for a moment. */
function useSettled(text: string) {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), 120)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}
