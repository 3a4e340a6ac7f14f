'use client'

import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { threadCallsQuery, threadQuery, threadStepsQuery } from '../../../../../queries/thread.ts'
import { buildEntries } from './build-entries.ts'

/** The thread, and page after page of its steps and repeated calls until all are there. */
export function useThread(id: string) {
  const first = useQuery(threadQuery(id))
  const stepsPage = first.data?.thread?.steps
  const callsPage = first.data?.attempts
  const moreSteps = useInfiniteQuery({
    ...threadStepsQuery(id, stepsPage?.pageInfo.endCursor ?? null),
    enabled: stepsPage?.pageInfo.hasNextPage === true,
  })
  const moreCalls = useInfiniteQuery({
    ...threadCallsQuery(id, callsPage?.pageInfo.endCursor ?? null),
    enabled: callsPage?.pageInfo.hasNextPage === true,
  })
  useRest(moreSteps)
  useRest(moreCalls)

  const steps = useMemo(
    () => [stepsPage, ...(moreSteps.data?.pages ?? [])].flatMap((page) => page?.nodes ?? []),
    [stepsPage, moreSteps.data],
  )
  const calls = useMemo(
    () => [callsPage, ...(moreCalls.data?.pages ?? [])].flatMap((page) => page?.nodes ?? []),
    [callsPage, moreCalls.data],
  )
  const entries = useMemo(() => buildEntries({ threadId: id, steps, calls }), [id, steps, calls])

  return {
    thread: first.data?.thread,
    verdict: first.data?.verdict ?? null,
    isLoaded: first.data !== undefined,
    fetchedAt: first.dataUpdatedAt,
    error: first.error,
    refetch: first.refetch,
    entries,
    loaded: {
      steps: steps.length,
      calls: calls.length,
      allCalls: callsPage?.countUpTo10k ?? 0,
      complete: isWhole(stepsPage, moreSteps) && isWhole(callsPage, moreCalls),
      error: moreSteps.error ?? moreCalls.error,
      retry: () => [moreSteps, moreCalls].forEach(resume),
    },
  }
}

type Rest = {
  data: unknown
  error: Error | null
  hasNextPage: boolean
  isFetching: boolean
  fetchNextPage: () => unknown
  refetch: () => unknown
}

function useRest({ hasNextPage, isFetching, error, fetchNextPage }: Rest) {
  useEffect(() => {
    if (hasNextPage && !isFetching && !error) fetchNextPage()
  }, [hasNextPage, isFetching, error, fetchNextPage])
}

function isWhole(first: { pageInfo: { hasNextPage: boolean } } | undefined, rest: Rest) {
  if (!first) return false
  return !first.pageInfo.hasNextPage || (rest.data !== undefined && !rest.hasNextPage)
}

function resume({ error, data, fetchNextPage, refetch }: Rest) {
  if (error) data ? fetchNextPage() : refetch()
}
