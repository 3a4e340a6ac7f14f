import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { type AttemptFilter, AttemptsDocument } from './generated/graphql.ts'
import { pageSize } from './page-size.ts'
import { requestGraphql } from './request-graphql.ts'

export function attemptsQuery(filter: AttemptFilter, after: string | null) {
  return queryOptions({
    queryKey: ['attempts', filter, after],
    queryFn: ({ signal }) => requestGraphql(AttemptsDocument, { filter, first: pageSize, after }, signal),
    placeholderData: keepPreviousData,
  })
}
