'use client'

import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'

type Props = { label: string; onPress: () => void; isDisabled?: boolean; children: ReactNode }

/** A small button that is a picture, with a name for those who do not see it. */
export function IconButton({ label, onPress, isDisabled = false, children }: Props) {
  return (
    <Button
      aria-label={label}
      isDisabled={isDisabled}
      onPress={onPress}
      className="grid size-6 shrink-0 place-items-center rounded text-muted hover:bg-sunken hover:text-ink disabled:cursor-default disabled:text-line-strong disabled:hover:bg-transparent"
    >
      {children}
    </Button>
  )
}
