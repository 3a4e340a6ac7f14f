'use client'

import { stringify } from 'lossless-json'
import { useState } from 'react'
import { Button } from '../button.tsx'
import { CopyButton, copyText } from '../copy-button.tsx'
import { IconButton } from '../icon-button.tsx'
import { SearchIcon } from '../icons.tsx'
import { followPointer } from './json-pointer.ts'
import { countChildren } from './list-children.ts'
import { PayloadSearch } from './payload-search.tsx'
import { PayloadTree } from './payload-tree.tsx'
import { usePayload } from './use-payload.ts'

/** A payload with every number as it was written: to open, to search, and to copy from. */
export function PayloadView({ title, value }: { title: string; value: unknown }) {
  const payload = usePayload(value)
  const [isSearching, setSearching] = useState(false)
  return (
    <div className="relative rounded-md border bg-surface">
      {isSearching && <PayloadSearch what={title} payload={payload} onClose={() => setSearching(false)} />}
      <div className="relative">
        <PayloadTree label={title} value={value} payload={payload} onFind={() => setSearching(true)} />
        <span className="absolute top-1 right-1 z-10 flex rounded bg-surface">
          {!isSearching && countChildren(value) > 0 && (
            <IconButton label={`Search in ${title.toLowerCase()}`} onPress={() => setSearching(true)}>
              <SearchIcon />
            </IconButton>
          )}
          <CopyButton text={() => printExact(value)} what={title} />
        </span>
      </div>
      {payload.chosen !== null && <ChosenNode whole={value} pointer={payload.chosen} />}
    </div>
  )
}

/** The path of the chosen value, for a script or a colleague, and the value. */
function ChosenNode({ whole, pointer }: { whole: unknown; pointer: string }) {
  const found = followPointer(whole, pointer)
  if (!found) return null
  const { value } = found
  return (
    <div className="sticky bottom-0 z-10 flex items-center gap-1 rounded-b-md border-t bg-surface py-1 pr-1 pl-2.5">
      <span title={pointer} className="text-code mr-auto min-w-0 truncate text-muted">
        {pointer || 'The whole'}
      </span>
      {pointer !== '' && (
        <Button look="quiet" className="h-6 px-1.5" onPress={() => copyText(pointer, 'Path')}>
          Copy path
        </Button>
      )}
      <Button
        look="quiet"
        className="h-6 px-1.5"
        onPress={() => copyText(typeof value === 'string' ? value : printExact(value), 'Value')}
      >
        Copy value
      </Button>
    </div>
  )
}

function printExact(value: unknown) {
  return stringify(value) ?? 'null'
}
