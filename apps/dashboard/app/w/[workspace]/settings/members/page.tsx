import type { Metadata } from 'next'
import { membersQuery } from '../../../../../queries/settings.ts'
import { Prefetch } from '../../prefetch.tsx'
import { AdminsOnly } from '../admins-only.tsx'
import { MembersView } from './view.tsx'

export const metadata: Metadata = { title: 'Members' }

export default function Page() {
  return (
    <AdminsOnly>
      <Prefetch queries={[membersQuery()]}>
        <MembersView />
      </Prefetch>
    </AdminsOnly>
  )
}
