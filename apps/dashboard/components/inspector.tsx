'use client'

import type { ReactNode } from 'react'
import { useHotkeys } from 'react-hotkeys-hook'
import { Button } from './button.tsx'
import { CloseIcon } from './icons.tsx'

type Props = { label: string; title: ReactNode; onClose: () => void; children: ReactNode }

/** Beside a list on a wide screen, over it on a narrow one. Escape closes it. */
export function Inspector({ label, title, onClose, children }: Props) {
  useHotkeys('escape', onClose)
  return (
    <aside
      aria-label={label}
      className="flex w-full shrink-0 flex-col overflow-hidden border-l bg-canvas max-lg:absolute max-lg:inset-0 max-lg:z-40 lg:w-104 xl:w-120"
    >
      <div className="flex min-h-11 items-center gap-2 border-b px-5 py-2">
        <h2 className="mr-auto min-w-0">{title}</h2>
        <Button look="quiet" aria-label="Close" onPress={onClose} className="-mr-2 px-1.5">
          <CloseIcon />
        </Button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <div tabIndex={0} className="flex-1 overflow-y-auto -outline-offset-2">
        {children}
      </div>
    </aside>
  )
}

export function InspectorSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="border-b px-5 py-4 last:border-b-0">
      <h3 className="mb-2 text-xs font-medium text-muted">{title}</h3>
      {children}
    </section>
  )
}
