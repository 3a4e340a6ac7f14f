'use client'

import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { stringifyExact } from '../../../../../queries/parse-exact.ts'

const shownAtFirst = 400

/** A value as it was sent, number by number; a long one is cut until it is asked for whole. */
export function ExactValue({ value, look = '' }: { value: unknown; look?: string }) {
  const [whole, setWhole] = useState(false)
  const text = stringifyExact(value)
  const isCut = text.length > shownAtFirst && !whole
  return (
    <>
      <span className={`text-code numeric whitespace-pre-wrap break-all ${look}`}>
        {isCut ? `${text.slice(0, shownAtFirst)}…` : text}
      </span>
      {isCut && (
        <Button
          onPress={() => setWhole(true)}
          className="block rounded text-xs text-accent underline underline-offset-3"
        >
          Show all {text.length.toLocaleString('en')} characters
        </Button>
      )}
    </>
  )
}
