'use client'

import dynamic from 'next/dynamic'
import { useRef, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { SettingsIcon } from './icons.tsx'

// Loaded when it is first opened: overlays weigh more than all else on a page, and a wide one never opens this.
const SettingsPopover = dynamic(async () => (await import('./settings-popover.tsx')).SettingsPopover)

/** The switches, for where there is no room to show them all the time. */
export function SettingsMenu() {
  const trigger = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button
        ref={trigger}
        aria-label="Time zone and theme"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onPress={() => setOpen(true)}
        className="flex size-8 items-center justify-center rounded-md border bg-surface text-muted hover:text-ink"
      >
        <SettingsIcon />
      </Button>
      {isOpen && <SettingsPopover triggerRef={trigger} onOpenChange={setOpen} />}
    </>
  )
}
