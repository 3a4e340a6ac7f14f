import Link from 'next/link'
import type { ReactNode } from 'react'
import { SettingsMenu } from './settings-menu.tsx'
import { ThemeSwitch } from './theme-switch.tsx'
import { ZoneSwitch } from './zone-switch.tsx'

type Props = { navigation: ReactNode; search: ReactNode; children: ReactNode }

export function AppShell({ navigation, search, children }: Props) {
  return (
    <div className="flex h-dvh flex-col md:flex-row">
      <a
        href="#main"
        className="sr-only rounded-md bg-accent px-3 py-2 font-medium text-on-accent focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-50"
      >
        Skip to content
      </a>
      <header className="flex shrink-0 flex-wrap items-center gap-x-3 gap-y-2 border-b bg-surface p-2 md:w-53 md:flex-col md:flex-nowrap md:items-stretch md:gap-4 md:border-r md:border-b-0 md:p-3">
        <Brand />
        {search}
        {navigation}
        <div className="ml-auto flex gap-2 max-sm:hidden md:mt-auto md:ml-0 md:flex-col">
          <ZoneSwitch />
          <ThemeSwitch />
        </div>
        <div className="sm:hidden">
          <SettingsMenu />
        </div>
      </header>
      <main id="main" tabIndex={-1} className="relative flex min-h-0 min-w-0 flex-1 flex-col outline-none">
        {children}
      </main>
    </div>
  )
}

function Brand() {
  return (
    <Link href="/" className="flex w-fit items-center gap-2 rounded px-1.5 font-semibold md:h-7">
      <svg viewBox="0 0 32 32" aria-hidden="true" className="size-5">
        <rect width="32" height="32" rx="8" className="fill-accent" />
        <g className="stroke-on-accent" fill="none" strokeWidth="3" strokeLinecap="round">
          <path d="M8 10h10M8 16h16M8 22h7" />
          <circle cx="22.5" cy="22" r="2.6" strokeWidth="2" />
        </g>
      </svg>
      <span className="max-sm:sr-only">Stepledger</span>
    </Link>
  )
}
