import type { Metadata } from 'next'
import { apiKeysQuery } from '../../../../../queries/settings.ts'
import { Prefetch } from '../../prefetch.tsx'
import { AdminsOnly } from '../admins-only.tsx'
import { KeysView } from './view.tsx'

export const metadata: Metadata = { title: 'API keys' }

export default function Page() {
  return (
    <AdminsOnly>
      <Prefetch queries={[apiKeysQuery()]}>
        <KeysView />
      </Prefetch>
    </AdminsOnly>
  )
}
