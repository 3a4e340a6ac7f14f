'use client'

import { usePathname, useRouter } from 'next/navigation'
import { joinAddress, splitAddress, type WorkspacePath } from '../addresses/workspace.ts'

/** The workspace that is open, and where in it the reader is. */
export function useWorkspace() {
  const address = splitAddress(usePathname())
  if (!address) throw new Error('There is a workspace under /w/ alone.')
  return address
}

/** Goes to a page of the workspace that is open. */
export function useOpen() {
  const { workspace } = useWorkspace()
  const router = useRouter()
  return (path: WorkspacePath) => router.push(joinAddress(workspace, path))
}
