'use client'

import { ErrorState } from '../../../components/error-state.tsx'
import { PageHeader } from '../../../components/page-header.tsx'

export default function ErrorPage({ error, retry }: { error: Error; retry: () => void }) {
  return (
    <>
      <PageHeader title="Error" />
      <ErrorState error={error} onRetry={retry} />
    </>
  )
}
