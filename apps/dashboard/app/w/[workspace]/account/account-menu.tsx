'use client'

import dynamic from 'next/dynamic'
import { useRef, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { roles } from '../../../../components/roles.ts'
import { useWorkspace } from '../../../../components/workspace.ts'
import { useViewer } from '../use-viewer.ts'

// Loaded when it is first opened.
const AccountPopover = dynamic(async () => (await import('./account-popover.tsx')).AccountPopover)

/** Who is signed in, and in which workspace; opens what can be done about it. */
export function AccountMenu() {
  const trigger = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(false)
  const { workspace } = useWorkspace()
  const viewer = useViewer()
  const role = viewer?.role && roles[viewer.role].word
  return (
    <div className="md:-mx-3 md:border-t md:px-2 md:pt-2">
      <Button
        ref={trigger}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-label={`Account: ${viewer?.name ?? 'not known yet'}, workspace ${workspace}`}
        onPress={() => setOpen(true)}
        className="flex min-w-0 items-center gap-2 rounded-md text-left hover:bg-sunken md:w-full md:px-1.5 md:py-1.5"
      >
        <Initial name={viewer?.name} />
        <span className="min-w-0 flex-1 max-md:hidden">
          <span className="block truncate font-medium">{viewer?.name ?? '…'}</span>
          <span className="block truncate text-xs text-muted">
            {workspace}
            {role && ` · ${role}`}
          </span>
        </span>
      </Button>
      {isOpen && <AccountPopover triggerRef={trigger} onOpenChange={setOpen} />}
    </div>
  )
}

function Initial({ name }: { name: string | undefined }) {
  return (
    <span
      aria-hidden="true"
      className="grid size-8 shrink-0 place-items-center rounded-full bg-selected font-semibold text-accent uppercase"
    >
      {name ? [...name][0] : '·'}
    </span>
  )
}
