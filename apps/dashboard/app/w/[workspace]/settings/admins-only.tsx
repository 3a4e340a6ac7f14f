'use client'

import type { ReactNode } from 'react'
import { EmptyState } from '../../../../components/empty-state.tsx'
import { PageHeader } from '../../../../components/page-header.tsx'
import { useViewer } from '../use-viewer.ts'

/** Says in words who may see a settings page. Its data is kept by the API, not by this. */
export function AdminsOnly({ children }: { children: ReactNode }) {
  const viewer = useViewer()
  if (!viewer || viewer.permissions.includes('ADMINISTER')) return children
  return (
    <>
      <PageHeader title="Settings" />
      <EmptyState title="This page needs an admin">
        Keys, people and the audit log of {viewer.workspace} are for its admins. One of them can change your
        role.
      </EmptyState>
    </>
  )
}
