'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import { AttemptsIcon, ThreadsIcon } from '../components/icons.tsx'
import { NavLink } from '../components/nav-link.tsx'
import { linkToAttempts, linkToThreads } from './links.ts'

export function Navigation() {
  const path = usePathname()
  const outcome = useSearchParams().get('outcome')
  const isView = outcome === 'DEDUPLICATED' || outcome === 'COLLIDED'
  const onAttempts = path === '/attempts'
  return (
    <nav
      aria-label="Main"
      className="flex gap-0.5 max-md:order-last max-md:w-full max-md:overflow-x-auto md:flex-col"
    >
      <NavLink href={linkToThreads()} icon={<ThreadsIcon />} isCurrent={path.startsWith('/threads')}>
        Threads
      </NavLink>
      <NavLink href={linkToAttempts()} icon={<AttemptsIcon />} isCurrent={onAttempts && !isView}>
        Attempts
      </NavLink>
      <NavLink
        href={linkToAttempts({ outcome: 'DEDUPLICATED' })}
        isCurrent={onAttempts && outcome === 'DEDUPLICATED'}
        isView
      >
        Deduplicated
      </NavLink>
      <NavLink
        href={linkToAttempts({ outcome: 'COLLIDED' })}
        isCurrent={path.startsWith('/collisions') || (onAttempts && outcome === 'COLLIDED')}
        isView
      >
        Collisions
      </NavLink>
    </nav>
  )
}
