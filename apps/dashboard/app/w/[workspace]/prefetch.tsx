import { dehydrate, type FetchQueryOptions, HydrationBoundary } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { getQueryClient } from '../../../queries/query-client.ts'

type Props = {
  // Each query has its own types, and all of them are only passed on.
  // biome-ignore lint/suspicious/noExplicitAny: see above
  queries: FetchQueryOptions<any, any, any, any>[]
  children: ReactNode
}

/**
 * Fetches on the server what the view will ask for, and hands it over. A query that fails here is
 * asked again by the view, which then shows the error.
 */
export async function Prefetch({ queries, children }: Props) {
  const client = getQueryClient()
  await Promise.all(queries.map((query) => client.prefetchQuery(query)))
  return <HydrationBoundary state={dehydrate(client)}>{children}</HydrationBoundary>
}
