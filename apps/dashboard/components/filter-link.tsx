import type { ReactNode } from 'react'
import type { WorkspacePath } from '../addresses/workspace.ts'
import { Link } from './link.tsx'

/** A value that, pressed, filters the list by itself. */
export function FilterLink({
  href,
  label,
  children,
}: {
  href: WorkspacePath
  label: string
  children: ReactNode
}) {
  return (
    <Link
      href={href}
      prefetch={false}
      title={label}
      className="relative z-10 inline-block max-w-full truncate rounded align-bottom decoration-line-strong underline-offset-3 hover:underline"
    >
      {children}
    </Link>
  )
}
