'use client'

import dynamic from 'next/dynamic'
import { useState } from 'react'
import { useHotkeys } from 'react-hotkeys-hook'
import { SearchIcon } from '../../../../components/icons.tsx'

/** Loaded when it is first opened. */
const LookupDialog = dynamic(() => import('./lookup-dialog.tsx').then((module) => module.LookupDialog), {
  ssr: false,
})

export function LookupLauncher() {
  const [opened, setOpened] = useState(false)
  const [isOpen, setOpen] = useState(false)
  const open = () => {
    setOpened(true)
    setOpen(true)
  }
  useHotkeys('mod+k', open, { preventDefault: true, enableOnFormTags: true })
  return (
    <>
      <button
        type="button"
        onClick={open}
        aria-keyshortcuts="Control+K Meta+K"
        className="flex h-8 items-center gap-2 rounded-md border bg-surface px-2 text-muted hover:border-line-strong hover:text-ink max-md:flex-1 max-md:sm:max-w-72"
      >
        <SearchIcon />
        Look up an id
        <kbd className="ml-auto font-sans text-2xs text-faint max-md:hidden">Ctrl K</kbd>
      </button>
      {opened && <LookupDialog isOpen={isOpen} onOpenChange={setOpen} />}
    </>
  )
}
