import { type ReactNode, useEffect, useRef } from 'react'
import type { WorkspacePath } from '../addresses/workspace.ts'
import { Link } from './link.tsx'

type Props = {
  href: WorkspacePath
  icon?: ReactNode
  isCurrent: boolean
  isView?: boolean
  isDocument?: boolean
  children: ReactNode
}

/** `isView`: a list that is another list, filtered; it stands under it, without an icon. */
export function NavLink({ href, icon, isCurrent, isView = false, isDocument = false, children }: Props) {
  const link = useRef<HTMLAnchorElement>(null)
  // On a narrow screen the links stand in a row that is longer than the screen.
  useEffect(() => {
    if (isCurrent) link.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [isCurrent])
  return (
    <Link
      ref={link}
      href={href}
      isDocument={isDocument}
      aria-current={isCurrent ? 'page' : undefined}
      className={`flex h-7.5 items-center gap-2.5 whitespace-nowrap rounded-md px-2 text-muted hover:bg-sunken hover:text-ink aria-[current]:bg-selected aria-[current]:font-medium aria-[current]:text-ink ${isView ? 'md:pl-8.5' : ''}`}
    >
      {icon && <span className="max-sm:hidden">{icon}</span>}
      {children}
    </Link>
  )
}
