'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import { AttemptsIcon, ExplorerIcon, ThreadsIcon } from '../../../components/icons.tsx'
import { NavLink } from '../../../components/nav-link.tsx'
import { attemptViews, isAttemptView } from './attempts/title.ts'
import { linkToAttempts, linkToExplorer, linkToThreads } from './links.ts'

export function Navigation() {
  const path = usePathname()
  const outcome = useSearchParams().get('outcome')
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
      <NavLink href={linkToExplorer()} icon={<ExplorerIcon />} isCurrent={path === '/explorer'}>
        Explorer
      </NavLink>
    </nav>
  )
}
