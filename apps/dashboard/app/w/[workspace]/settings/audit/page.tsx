import type { Metadata } from 'next'
import type { SearchParams } from 'nuqs/server'
import { auditLogQuery, membersQuery } from '../../../../../queries/settings.ts'
import { Prefetch } from '../../prefetch.tsx'
import { AdminsOnly } from '../admins-only.tsx'
import { buildAuditFilter, loadAuditSearch } from './search.ts'
import { AuditView } from './view.tsx'

export const metadata: Metadata = { title: 'Audit log' }

export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const search = await loadAuditSearch(searchParams)
  return (
    <AdminsOnly>
      <Prefetch
        queries={[auditLogQuery(buildAuditFilter(search), search.after?.at(-1) ?? null), membersQuery()]}
      >
        <AuditView />
      </Prefetch>
    </AdminsOnly>
  )
}
