'use client'

import { EmptyState } from '../../../components/empty-state.tsx'
import { ErrorState } from '../../../components/error-state.tsx'
import { PageHeader } from '../../../components/page-header.tsx'
import { SkeletonRows } from '../../../components/skeleton.tsx'
import { nameThread } from '../../lookup-hit.ts'
import { LoadedThread } from './loaded-thread.tsx'
import { useThread } from './use-thread.ts'

export function ThreadView({ id }: { id: string }) {
  const { thread, isLoaded, fetchedAt, error, refetch, entries, loaded } = useThread(id)
  if (error) {
    return (
      <>
        <PageHeader title="Thread" />
        <ErrorState error={error} onRetry={refetch} />
      </>
    )
  }
  if (!isLoaded) {
    return (
      <>
        <PageHeader title="Thread" />
        <SkeletonRows label="Loading the thread" />
      </>
    )
  }
  if (!thread) {
    return (
      <>
        <PageHeader title="Thread" />
        <EmptyState title="No thread has this id">
          It may have been of another workspace, or the id is not whole:{' '}
          <code className="text-code break-all">{id}</code>
        </EmptyState>
      </>
    )
  }
  return (
    <>
      <PageHeader title={nameThread(thread)} />
      <LoadedThread {...{ thread, fetchedAt, entries, loaded }} />
    </>
  )
}
