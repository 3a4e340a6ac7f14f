import { infiniteQueryOptions } from '@tanstack/react-query'
import { type AttemptFilter, KeyCallsDocument, type KeyCallsQuery } from './generated/graphql.ts'
import { stringifyExact } from './parse-exact.ts'
import { requestGraphql } from './request-graphql.ts'

type Node = KeyCallsQuery['attempts']['nodes'][number]

export type KeyCall = ReturnType<typeof keepOtherResult>

const callsAtOnce = 100

/** All calls under a key, newest first, as the API pages them. */
export function keyCallsQuery(key: string, name: string | null) {
  const filter: AttemptFilter = { idempotencyKey: key, ...(name && { stepName: name }) }
  return infiniteQueryOptions({
    queryKey: ['key-calls', filter],
    queryFn: async ({ signal, pageParam: after }) => {
      const variables = { filter, first: callsAtOnce, after }
      const { attempts } = await requestGraphql(KeyCallsDocument, variables, signal)
      return { ...attempts, nodes: attempts.nodes.map(keepOtherResult) }
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
  })
}

/**
 * Results are only compared here, and may be 64 KiB each: one that the step has too is left out. They come
 * in canonical form, so that equal texts are equal results.
 */
function keepOtherResult({ result, ...call }: Node) {
  return { ...call, otherResult: call.resultDiverged ? stringifyExact(result) : null }
}
