import type { ReactNode } from 'react'
import type { WorkspacePath } from '../addresses/workspace.ts'
import { Brand } from './brand.tsx'
import { Link } from './link.tsx'
import { ThemeSwitch } from './theme-switch.tsx'
import { ZoneSwitch } from './zone-switch.tsx'

type Props = {
  home: WorkspacePath
  navigation: ReactNode
  search: ReactNode
  account: ReactNode
  children: ReactNode
}

export function AppShell({ home, navigation, search, account, children }: Props) {
  return (
    <div className="flex h-dvh flex-col md:flex-row">
      <a
        href="#main"
        className="sr-only rounded-md bg-accent px-3 py-2 font-medium text-on-accent focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-50"
      >
        Skip to content
      </a>
      <header className="flex shrink-0 flex-wrap items-center gap-x-3 gap-y-2 border-b bg-surface p-2 md:w-53 md:flex-col md:flex-nowrap md:items-stretch md:gap-4 md:overflow-y-auto md:border-r md:border-b-0 md:p-3">
        <Link href={home} className="flex w-fit items-center rounded px-1.5 md:h-7">
          <Brand />
        </Link>
        {search}
        {navigation}
        <div className="ml-auto flex gap-2 max-sm:hidden md:mt-auto md:ml-0 md:flex-col">
          <ZoneSwitch />
          <ThemeSwitch />
        </div>
        {account}
      </header>
      <main id="main" tabIndex={-1} className="relative flex min-h-0 min-w-0 flex-1 flex-col outline-none">
        {children}
      </main>
    </div>
  )
}
