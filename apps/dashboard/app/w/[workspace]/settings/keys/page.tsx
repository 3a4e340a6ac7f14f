import type { Metadata } from 'next'
import { apiKeysQuery } from '../../../../../queries/settings.ts'
import { Prefetch } from '../../prefetch.tsx'
import { KeysView } from './view.tsx'

export const metadata: Metadata = { title: 'API keys' }

export default function Page() {
  return (
    <Prefetch queries={[apiKeysQuery()]}>
      <KeysView />
    </Prefetch>
  )
}
