'use client'

import NextLink from 'next/link'
import type { ComponentProps } from 'react'
import { joinAddress, type WorkspacePath } from '../addresses/workspace.ts'
import { useWorkspace } from './workspace.ts'

type Props = Omit<ComponentProps<typeof NextLink>, 'href'> & {
  href: WorkspacePath
  /** Loads a page of its own, for one that has a content policy of its own. */
  isDocument?: boolean
}

/** A link within the workspace that is open. */
export function Link({ href, isDocument = false, ...props }: Props) {
  const { workspace } = useWorkspace()
  const address = joinAddress(workspace, href)
  if (!isDocument) return <NextLink href={address} {...props} />
  const { ref, className, children, 'aria-current': current } = props
  return (
    <a ref={ref} href={address} className={className} aria-current={current}>
      {children}
    </a>
  )
}
