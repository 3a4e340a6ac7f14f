'use client'

import type { RefObject } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import { Link } from '../../../../components/link.tsx'
import { roles } from '../../../../components/roles.ts'
import { ThemeSwitch } from '../../../../components/theme-switch.tsx'
import { ZoneSwitch } from '../../../../components/zone-switch.tsx'
import { SignOutButton } from '../../../sign-out-button.tsx'
import { linkToSettings } from '../links.ts'
import { useViewer } from '../use-viewer.ts'
import { NewWorkspace } from './new-workspace.tsx'
import { WorkspaceList } from './workspace-list.tsx'

type Props = { triggerRef: RefObject<HTMLElement | null>; onOpenChange: (isOpen: boolean) => void }

export function AccountPopover({ triggerRef, onOpenChange }: Props) {
  const viewer = useViewer()
  return (
    <Popover
      triggerRef={triggerRef}
      isOpen
      onOpenChange={onOpenChange}
      placement="top start"
      className="w-64 rounded-lg border bg-raised shadow-overlay"
    >
      <Dialog aria-label="Account" className="divide-y outline-none *:px-3 *:py-3">
        <div>
          <p className="truncate font-medium">{viewer?.name ?? 'It is not known yet who you are'}</p>
          <p className="truncate text-xs text-muted">{viewer?.email}</p>
          {viewer?.role && (
            <p className="mt-1.5 text-xs text-muted">
              <span className="font-medium text-ink">{roles[viewer.role].word}</span>{' '}
              {roles[viewer.role].meaning}
            </p>
          )}
        </div>
        {viewer && (
          <div>
            <WorkspaceList workspaces={viewer.workspaces} current={viewer.workspace} />
            {viewer.permissions.includes('ADMINISTER') && <NewWorkspace />}
          </div>
        )}
        <div className="flex flex-col gap-2 sm:hidden">
          <ZoneSwitch />
          <ThemeSwitch />
        </div>
        <div className="flex items-center justify-between">
          <Link
            href={linkToSettings('account')}
            onClick={() => onOpenChange(false)}
            className="text-accent underline underline-offset-3"
          >
            Password
          </Link>
          <SignOutButton />
        </div>
      </Dialog>
    </Popover>
  )
}
