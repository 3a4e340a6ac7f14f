import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { type ThreadFilter, ThreadsDocument } from './generated/graphql.ts'
import { pageSize } from './page-size.ts'
import { requestGraphql } from './request-graphql.ts'

export function threadsQuery(filter: ThreadFilter, after: string | null) {
  return queryOptions({
    queryKey: ['threads', filter, after],
    queryFn: ({ signal }) => requestGraphql(ThreadsDocument, { filter, first: pageSize, after }, signal),
    placeholderData: keepPreviousData,
  })
}
