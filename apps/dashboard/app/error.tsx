'use client'

import { ErrorState } from '../components/error-state.tsx'

export default function ErrorPage({ error, retry }: { error: Error; retry: () => void }) {
  return (
    <main>
      <ErrorState error={error} onRetry={retry} />
    </main>
  )
}
