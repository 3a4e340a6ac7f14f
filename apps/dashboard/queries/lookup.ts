import { queryOptions } from '@tanstack/react-query'
import { LookupDocument } from './generated/graphql.ts'
import { requestGraphql } from './request-graphql.ts'

export function lookupQuery(text: string) {
  return queryOptions({
    queryKey: ['lookup', text],
    queryFn: ({ signal }) => requestGraphql(LookupDocument, { text, first: 12 }, signal),
    enabled: text !== '',
  })
}
