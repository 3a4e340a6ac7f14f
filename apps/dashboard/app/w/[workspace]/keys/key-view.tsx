'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { useQueryStates } from 'nuqs'
import { CopyButton } from '../../../../components/copy-button.tsx'
import { EmptyState } from '../../../../components/empty-state.tsx'
import { ErrorState } from '../../../../components/error-state.tsx'
import { historyOfChoice } from '../../../../components/history-of-choice.ts'
import { PageHeader } from '../../../../components/page-header.tsx'
import { SkeletonRows } from '../../../../components/skeleton.tsx'
import { keyCallsQuery } from '../../../../queries/key-calls.ts'
import { AttemptInspector } from '../attempts/attempt-inspector.tsx'
import { RemovedCalls } from '../removed-calls.tsx'
import { KeyCalls } from './key-calls.tsx'
import { KeyStepName } from './key-step-name.tsx'
import { KeySummary } from './key-summary.tsx'
import { keySearch } from './search.ts'

export function KeyView() {
  const [{ key, name, attempt }, setSearch] = useQueryStates(keySearch, { history: 'push' })
  const list = useInfiniteQuery({ ...keyCallsQuery(key ?? '', name), enabled: key !== null })
  // The API pages from the newest; a story is read from its beginning.
  const calls = list.data?.pages.flatMap(({ attempts }) => attempts.nodes).reverse()
  const verdict = list.data?.pages[0]?.verdict
  const select = (id: string | null) =>
    setSearch({ attempt: id }, { history: id ? historyOfChoice(attempt !== null) : 'replace' })

  if (key === null) {
    return (
      <>
        <PageHeader title="Key" />
        <EmptyState title="Which key?">
          This page shows all that happened under one idempotency key. Look one up with Ctrl K, or follow one
          from a call.
        </EmptyState>
      </>
    )
  }
  return (
    <>
      <PageHeader
        title={
          <span className="flex items-center gap-1">
            <span className="text-muted">Key</span>
            <span className="text-code truncate whitespace-pre">{key}</span>
            <CopyButton text={key} what="Key" />
          </span>
        }
        note={<KeyStepName keyText={key} name={name} />}
      />
      <div className="relative flex min-h-0 flex-1">
        <div className="@container min-w-0 flex-1 overflow-auto">
          {list.error && !calls && <ErrorState error={list.error} onRetry={list.refetch} />}
          {!calls && !list.error && <SkeletonRows label="Loading what happened under this key" />}
          {calls?.length === 0 && !verdict && <NothingUnderKey name={name} />}
          {calls && (calls.length > 0 || verdict) && (
            <>
              <RemovedCalls />
              {verdict && (
                <KeySummary {...{ verdict, keyText: key, name, isBrief: attempt !== null }} onOpen={select} />
              )}
              <KeyCalls
                calls={calls}
                withStepName={name === null}
                isCut={verdict?.notLookedAt.some(({ code }) => code === 'CALLS_REMOVED') ?? false}
                older={{
                  remain: list.hasNextPage,
                  error: list.isFetchNextPageError ? list.error : null,
                  isLoading: list.isFetchingNextPage,
                  load: () => void list.fetchNextPage(),
                }}
                activeId={attempt}
                onOpen={select}
              />
            </>
          )}
        </div>
        {attempt && <AttemptInspector id={attempt} onClose={() => select(null)} />}
      </div>
    </>
  )
}

function NothingUnderKey({ name }: { name: string | null }) {
  return (
    <EmptyState title="No call has this key">
      {name ? `Every call of ${name} was looked at` : 'Every call was looked at'}, in all threads of this
      workspace. Keys match whole, exactly as they were sent: case and spaces count.
    </EmptyState>
  )
}
