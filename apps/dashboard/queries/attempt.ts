import { queryOptions } from '@tanstack/react-query'
import { AttemptDocument } from './generated/graphql.ts'
import { requestGraphql } from './request-graphql.ts'

/** What was written down about a call never changes, so it is fetched once. */
export function attemptQuery(id: string) {
  return queryOptions({
    queryKey: ['attempt', id],
    queryFn: ({ signal }) => requestGraphql(AttemptDocument, { id }, signal),
    staleTime: Number.POSITIVE_INFINITY,
  })
}
