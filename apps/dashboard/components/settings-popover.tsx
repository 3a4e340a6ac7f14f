'use client'

import type { RefObject } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import { ThemeSwitch } from './theme-switch.tsx'
import { ZoneSwitch } from './zone-switch.tsx'

type Props = { triggerRef: RefObject<HTMLElement | null>; onOpenChange: (isOpen: boolean) => void }

export function SettingsPopover({ triggerRef, onOpenChange }: Props) {
  return (
    <Popover
      triggerRef={triggerRef}
      isOpen
      onOpenChange={onOpenChange}
      placement="bottom end"
      className="rounded-lg border bg-raised shadow-overlay"
    >
      <Dialog aria-label="Time zone and theme" className="flex flex-col gap-2 p-3 outline-none">
        <ZoneSwitch />
        <ThemeSwitch />
      </Dialog>
    </Popover>
  )
}
