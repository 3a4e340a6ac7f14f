import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import {
  StepCallsDocument,
  ThreadCallsDocument,
  ThreadDocument,
  ThreadStepDocument,
  ThreadStepsDocument,
} from './generated/graphql.ts'
import { requestGraphql } from './request-graphql.ts'

/** The thread with the first of its steps, and the newest of its calls that repeated or claimed one. */
export function threadQuery(id: string) {
  return queryOptions({
    queryKey: ['thread', id],
    queryFn: ({ signal }) => requestGraphql(ThreadDocument, { id }, signal),
  })
}

/** The steps after those that came with the thread. */
export function threadStepsQuery(id: string, after: string | null) {
  return infiniteQueryOptions({
    queryKey: ['thread', id, 'steps', after],
    queryFn: async ({ signal, pageParam }) =>
      (await requestGraphql(ThreadStepsDocument, { id, after: pageParam }, signal)).thread?.steps ?? null,
    initialPageParam: after,
    getNextPageParam: (page) => (page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : undefined),
  })
}

/** The repeated calls before those that came with the thread. */
export function threadCallsQuery(id: string, after: string | null) {
  return infiniteQueryOptions({
    queryKey: ['thread', id, 'calls', after],
    queryFn: async ({ signal, pageParam }) =>
      (await requestGraphql(ThreadCallsDocument, { id, after: pageParam }, signal)).attempts,
    initialPageParam: after,
    getNextPageParam: (page) => (page.pageInfo.hasNextPage ? page.pageInfo.endCursor : undefined),
  })
}

/** Every call of one step, for when it is unfolded. */
export function stepCallsQuery(id: string) {
  return queryOptions({
    queryKey: ['step', id, 'calls'],
    queryFn: ({ signal }) => requestGraphql(StepCallsDocument, { id }, signal),
  })
}

export function threadStepQuery(id: string) {
  return queryOptions({
    queryKey: ['step', id],
    queryFn: ({ signal }) => requestGraphql(ThreadStepDocument, { id }, signal),
  })
}
