'use client'

import { EmptyState } from '../../../../../components/empty-state.tsx'
import { ErrorState } from '../../../../../components/error-state.tsx'
import { LiveBadge } from '../../../../../components/live-badge.tsx'
import { NewRowsPill } from '../../../../../components/new-rows-pill.tsx'
import { PageHeader } from '../../../../../components/page-header.tsx'
import { SkeletonRows } from '../../../../../components/skeleton.tsx'
import { ListExport } from '../../lists/list-export.tsx'
import { nameThread } from '../../lookup/lookup-hit.ts'
import { EndThreadButton } from './end-thread-button.tsx'
import { LoadedThread } from './loaded-thread.tsx'
import { useNewCalls } from './use-new-calls.ts'
import { useThread } from './use-thread.ts'

export function ThreadView({ id }: { id: string }) {
  const { thread, verdict, isLoaded, fetchedAt, error, refetch, entries, loaded } = useThread(id)
  const live = useNewCalls({ id, calls: thread?.counts.calls, isLoaded: Boolean(thread) })
  if (thread && !error) {
    return (
      <>
        <PageHeader title={nameThread(thread)}>
          <LiveBadge state={live.state} />
          {thread.status === 'ACTIVE' && <EndThreadButton id={id} />}
          <ListExport
            lists={[
              ['steps', `threadId=${id}`],
              ['attempts', `threadId=${id}`],
            ]}
            note="The steps that this thread recorded first, or every call that it made."
          />
        </PageHeader>
        <NewRowsPill count={live.count} more={live.more} onPress={live.showNew} />
        <LoadedThread {...{ thread, verdict, fetchedAt, entries, loaded }} />
      </>
    )
  }
  return (
    <>
      <PageHeader title="Thread" />
      {error && <ErrorState error={error} onRetry={refetch} />}
      {!error && !isLoaded && <SkeletonRows label="Loading the thread" />}
      {!error && isLoaded && (
        <EmptyState title="No thread has this id">
          It may have been of another workspace, or the id is not whole:{' '}
          <span className="text-code break-all">{id}</span>
        </EmptyState>
      )}
    </>
  )
}
