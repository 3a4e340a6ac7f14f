import { queryOptions } from '@tanstack/react-query'
import { ViewerDocument } from './generated/graphql.ts'
import { requestGraphql } from './request-graphql.ts'

/** Who reads, and what they may do in this workspace. Until it is known it is asked again. */
export function viewerQuery() {
  return queryOptions({
    queryKey: ['viewer'],
    queryFn: async ({ signal }) => (await requestGraphql(ViewerDocument, {}, signal)).viewer,
    staleTime: 5 * 60_000,
    refetchInterval: ({ state }) => (state.error ? 5_000 : false),
  })
}
