import type { ReactNode } from 'react'
import type { WorkspacePath } from '../addresses/workspace.ts'
import { Link } from './link.tsx'

/** The one link of a row; it covers the row, and other links in the row lie above it (`relative z-10`). */
export function RowLink({
  href,
  onOpen,
  children,
}: {
  href: WorkspacePath
  onOpen?: () => void
  children: ReactNode
}) {
  return (
    <Link
      href={href}
      prefetch={false}
      data-row-link
      onNavigate={(event) => {
        if (!onOpen) return
        event.preventDefault()
        onOpen()
      }}
      className="outline-none after:absolute after:inset-0 after:-outline-offset-2 focus-visible:after:outline-2 focus-visible:after:outline-accent"
    >
      {children}
    </Link>
  )
}
