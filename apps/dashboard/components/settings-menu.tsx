'use client'

import { Button } from 'react-aria-components/Button'
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import { SettingsIcon } from './icons.tsx'
import { ThemeSwitch } from './theme-switch.tsx'
import { ZoneSwitch } from './zone-switch.tsx'

/** The switches, for where there is no room to show them all the time. */
export function SettingsMenu() {
  return (
    <DialogTrigger>
      <Button
        aria-label="Time zone and theme"
        className="flex size-8 items-center justify-center rounded-md border bg-surface text-muted hover:text-ink"
      >
        <SettingsIcon />
      </Button>
      <Popover placement="bottom end" className="rounded-lg border bg-raised shadow-overlay">
        <Dialog aria-label="Time zone and theme" className="flex flex-col gap-2 p-3 outline-none">
          <ZoneSwitch />
          <ThemeSwitch />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
