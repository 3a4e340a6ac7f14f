'use client'

import { isLosslessNumber } from 'lossless-json'
import { useState } from 'react'
import { Button } from 'react-aria-components/Button'

const shownAtOnce = 100

/** A payload with every number as it was written. Long lists are drawn a hundred entries at a time. */
export function JsonView({ value }: { value: unknown }) {
  return (
    <div className="text-code overflow-x-auto rounded-md border bg-surface px-3 py-2 leading-5">
      <JsonNode value={value} depth={0} />
    </div>
  )
}

function JsonNode({ value, name, depth }: { value: unknown; name?: string; depth: number }) {
  const label = name !== undefined && (
    <>
      <span className="text-accent">{JSON.stringify(name)}</span>
      <span className="text-faint">: </span>
    </>
  )
  if (typeof value !== 'object' || value === null || isLosslessNumber(value)) {
    return (
      <div className="whitespace-pre-wrap break-all pl-3.5 -indent-3.5">
        {label}
        <JsonScalar value={value} />
      </div>
    )
  }
  return <JsonBranch value={value} label={label} depth={depth} />
}

function JsonBranch({ value, label, depth }: { value: object; label: React.ReactNode; depth: number }) {
  const [open, setOpen] = useState(depth < 3)
  const [limit, setLimit] = useState(shownAtOnce)
  const isArray = Array.isArray(value)
  const entries = Object.entries(value)
  const [start, end] = isArray ? '[]' : '{}'
  if (entries.length === 0)
    return (
      <div>
        {label}
        {start}
        {end}
      </div>
    )
  return (
    <div>
      <Button
        aria-expanded={open}
        onPress={() => setOpen(!open)}
        className="-ml-1 rounded px-1 text-left hover:bg-sunken"
      >
        {label}
        <span className="text-muted">{open ? start : `${start} ${entries.length} … ${end}`}</span>
      </Button>
      {open && (
        <>
          <div className="border-l pl-3.5">
            {entries.slice(0, limit).map(([key, child]) => (
              <JsonNode key={key} value={child} depth={depth + 1} {...(isArray ? {} : { name: key })} />
            ))}
            {entries.length > limit && (
              <Button onPress={() => setLimit(limit + shownAtOnce)} className="text-accent hover:underline">
                {entries.length - limit} more
              </Button>
            )}
          </div>
          <div className="text-muted">{end}</div>
        </>
      )}
    </div>
  )
}

function JsonScalar({ value }: { value: unknown }) {
  if (typeof value === 'string') return <span className="text-recorded">{JSON.stringify(value)}</span>
  if (value === null || typeof value === 'boolean')
    return <span className="text-fenced">{String(value)}</span>
  return <span className="numeric text-retried">{String(value)}</span>
}
