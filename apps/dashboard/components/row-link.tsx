import type { PointerEvent, ReactNode } from 'react'
import type { WorkspacePath } from '../addresses/workspace.ts'
import { Link } from './link.tsx'
import { titleOf } from './time.tsx'

/** The link lies above the row's times; hovering over one tells it in every way all the same. */
function tellTime({ clientX, clientY, currentTarget }: PointerEvent<HTMLElement>) {
  const time = document
    .elementsFromPoint(clientX, clientY)
    .find((element) => element instanceof HTMLTimeElement)
  currentTarget.title = time ? titleOf(time.dateTime) : ''
}

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
      onPointerMove={tellTime}
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
