import type { ReactNode } from 'react'
import { Brand } from './brand.tsx'

type Props = { title: string; about?: ReactNode; children: ReactNode }

/** A page before any workspace: one thing in its middle. */
export function DoorPage({ title, about, children }: Props) {
  return (
    <main className="flex min-h-dvh flex-col items-center justify-center gap-6 px-4 py-10">
      <Brand />
      <div className="flex w-full max-w-sm flex-col gap-4 rounded-xl border bg-surface p-6 shadow-sm">
        <header>
          <h1 className="text-base font-semibold">{title}</h1>
          {about && <div className="mt-0.5 text-muted">{about}</div>}
        </header>
        {children}
      </div>
    </main>
  )
}
