import { infiniteQueryOptions } from '@tanstack/react-query'
import { type AttemptFilter, KeyCallsDocument, type KeyCallsQuery } from './generated/graphql.ts'
import { requestGraphql } from './request-graphql.ts'

export type KeyCall = KeyCallsQuery['attempts']['nodes'][number]

const callsAtOnce = 100

/** All calls under a key, newest first, as the API pages them; the verdict on them comes with the first page. */
export function keyCallsQuery(key: string, name: string | null) {
  const filter: AttemptFilter = { idempotencyKey: key, ...(name && { stepName: name }) }
  return infiniteQueryOptions({
    queryKey: ['key-calls', filter],
    queryFn: ({ signal, pageParam: after }) =>
      requestGraphql(
        KeyCallsDocument,
        { filter, key, name, first: callsAtOnce, after, isFirst: after === null },
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ attempts: { pageInfo } }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
  })
}
