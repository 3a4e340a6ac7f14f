'use client'

import { Button } from 'react-aria-components/Button'
import { CopyIcon } from './icons.tsx'
import { showToast } from './show-toast.ts'

export async function copyText(text: string, what: string) {
  try {
    await navigator.clipboard.writeText(text)
    await showToast(`${what} copied`)
  } catch {
    // Only on an address that is neither https nor localhost: the browser then has no clipboard for us.
    const reason = 'the browser allows it on https and localhost only.'
    await showToast(`${what} could not be copied: ${reason}`, 'failed')
  }
}

type Props = {
  /** A function where it is much to write before it is asked for. */
  text: string | (() => string)
  what: string
}

export function CopyButton({ text, what }: Props) {
  return (
    <Button
      aria-label={`Copy ${what.toLowerCase()}`}
      onPress={() => copyText(typeof text === 'string' ? text : text(), what)}
      className="relative z-10 grid size-6 shrink-0 place-items-center rounded text-faint hover:bg-sunken hover:text-ink"
    >
      <CopyIcon />
    </Button>
  )
}
