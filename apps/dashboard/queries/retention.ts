import { queryOptions } from '@tanstack/react-query'
import { RetentionDocument } from './generated/graphql.ts'
import { requestGraphql } from './request-graphql.ts'

/** Before which time calls were removed, if any were. */
export function retentionQuery() {
  return queryOptions({
    queryKey: ['retention'],
    queryFn: ({ signal }) => requestGraphql(RetentionDocument, {}, signal),
    staleTime: 10 * 60_000,
  })
}
