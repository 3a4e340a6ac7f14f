'use client'

import type { ReactNode } from 'react'
import { useHotkeys } from 'react-hotkeys-hook'
import { Button } from './button.tsx'
import { copyText } from './copy-button.tsx'
import { LinkIcon } from './icons.tsx'
import { useLink } from './time-zone.tsx'

/** The page's one heading; `children` stand at its end, before Copy link. */
export function PageHeader({
  title,
  note,
  children,
}: {
  title: ReactNode
  note?: ReactNode
  children?: ReactNode
}) {
  return (
    <header className="flex min-h-13 shrink-0 flex-wrap items-center gap-x-3 gap-y-1 border-b px-5 py-2">
      <h1 className="min-w-0 truncate text-base font-semibold">{title}</h1>
      {note && <div className="numeric text-muted max-sm:order-last max-sm:w-full">{note}</div>}
      <div className="ml-auto flex items-center gap-2">
        {children}
        <CopyLinkButton />
      </div>
    </header>
  )
}

function CopyLinkButton() {
  const makeLink = useLink()
  const copyLink = () => copyText(makeLink(), 'Link')
  useHotkeys('c', copyLink)
  return (
    <Button look="quiet" aria-keyshortcuts="c" onPress={copyLink}>
      <LinkIcon />
      <span className="max-sm:sr-only">Copy link</span>
    </Button>
  )
}
