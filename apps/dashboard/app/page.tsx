import type { Metadata } from 'next'
import { PageHeader } from '../components/page-header.tsx'
import { LookupView } from './view.tsx'

export const metadata: Metadata = { title: 'Lookup' }

export default function Page() {
  return (
    <>
      <PageHeader title="Lookup" />
      <LookupView />
    </>
  )
}
