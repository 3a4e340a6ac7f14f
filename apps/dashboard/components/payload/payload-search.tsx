'use client'

import type { KeyboardEvent } from 'react'
import { formatInteger } from '../format-number.ts'
import { IconButton } from '../icon-button.tsx'
import { CloseIcon, SearchIcon } from '../icons.tsx'
import { mostMatches } from './find-in-payload.ts'
import type { PayloadState } from './use-payload.ts'

type Props = { what: string; payload: PayloadState; onClose: () => void }

export function PayloadSearch({ what, payload, onClose }: Props) {
  const { text, search, matches, position, goTo } = payload
  const isEmpty = matches.length === 0
  const close = () => {
    search('')
    onClose()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close()
    else if (event.key === 'Enter') goTo(event.shiftKey ? -1 : 1)
    else return
    event.preventDefault()
  }
  return (
    <search className="sticky top-0 z-20 flex items-center gap-1 rounded-t-md border-b bg-surface py-1 pr-1 pl-2.5 text-muted">
      <SearchIcon />
      <input
        type="search"
        // biome-ignore lint/a11y/noAutofocus: it comes because it was asked for
        autoFocus
        aria-label={`Search in ${what.toLowerCase()}`}
        placeholder="Names and values"
        value={text}
        onChange={(event) => search(event.target.value)}
        onKeyDown={onKeyDown}
        className="h-6 min-w-0 flex-1 bg-transparent px-1 text-ink outline-none placeholder:text-faint [&::-webkit-search-cancel-button]:hidden"
      />
      <span role="status" className="numeric text-xs whitespace-nowrap">
        {text !== '' && describeMatches(matches.length, position)}
      </span>
      <IconButton label="Previous match" isDisabled={isEmpty} onPress={() => goTo(-1)}>
        ↑
      </IconButton>
      <IconButton label="Next match" isDisabled={isEmpty} onPress={() => goTo(1)}>
        ↓
      </IconButton>
      <IconButton label="Close the search" onPress={close}>
        <CloseIcon />
      </IconButton>
    </search>
  )
}

function describeMatches(count: number, position: number) {
  if (count === 0) return 'No match'
  return `${formatInteger(position + 1)} of ${formatInteger(count)}${count === mostMatches ? ' or more' : ''}`
}
