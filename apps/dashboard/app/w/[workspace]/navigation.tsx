'use client'

import { useSearchParams } from 'next/navigation'
import {
  AttemptsIcon,
  AuditIcon,
  ExplorerIcon,
  KeyIcon,
  MembersIcon,
  ThreadsIcon,
} from '../../../components/icons.tsx'
import { NavLink } from '../../../components/nav-link.tsx'
import { useWorkspace } from '../../../components/workspace.ts'
import { attemptViews, isAttemptView } from './attempts/title.ts'
import { linkToAttempts, linkToExplorer, linkToSettings, linkToThreads } from './links.ts'
import { useMay } from './use-viewer.ts'

export function Navigation() {
  const { path } = useWorkspace()
  const outcome = useSearchParams().get('outcome')
  const isAdmin = useMay('ADMINISTER')
  const onAttempts = path === '/attempts'
  return (
    <nav
      aria-label="Main"
      className="flex gap-0.5 max-md:order-last max-md:w-full max-md:overflow-x-auto md:flex-col"
    >
      <NavLink href={linkToThreads()} icon={<ThreadsIcon />} isCurrent={path.startsWith('/threads')}>
        Threads
      </NavLink>
      <NavLink
        href={linkToAttempts()}
        icon={<AttemptsIcon />}
        isCurrent={onAttempts && !isAttemptView(outcome)}
      >
        Attempts
      </NavLink>
      {Object.entries(attemptViews).map(([view, word]) => (
        <NavLink
          key={view}
          href={linkToAttempts({ outcome: view })}
          isCurrent={
            (onAttempts && outcome === view) || (view === 'COLLIDED' && path.startsWith('/collisions'))
          }
          isView
        >
          {word}
        </NavLink>
      ))}
      <NavLink href={linkToExplorer()} icon={<ExplorerIcon />} isCurrent={path === '/explorer'} isDocument>
        Explorer
      </NavLink>
      {isAdmin && <SettingsLinks path={path} />}
    </nav>
  )
}

const settings = [
  { page: 'keys', word: 'API keys', icon: <KeyIcon /> },
  { page: 'members', word: 'Members', icon: <MembersIcon /> },
  { page: 'audit', word: 'Audit log', icon: <AuditIcon /> },
] as const

/** For admins; the pages say so to everyone else. */
function SettingsLinks({ path }: { path: string }) {
  return (
    <>
      <h2 className="mt-4 mb-0.5 px-2 text-2xs text-muted max-md:hidden">Settings</h2>
      {settings.map(({ page, word, icon }) => (
        <NavLink
          key={page}
          href={linkToSettings(page)}
          icon={icon}
          isCurrent={path.startsWith(`/settings/${page}`)}
        >
          {word}
        </NavLink>
      ))}
    </>
  )
}
