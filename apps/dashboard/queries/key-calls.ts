import { infiniteQueryOptions } from '@tanstack/react-query'
import { type AttemptFilter, KeyCallsDocument, type KeyCallsQuery } from './generated/graphql.ts'
import { stringifyExact } from './parse-exact.ts'
import { requestGraphql } from './request-graphql.ts'

type Key = { key: string; name: string | null }
type Node = KeyCallsQuery['attempts']['nodes'][number]

export type KeyCall = Omit<Node, 'result'> & { resultDigest: string | null }

const callsAtOnce = 100

/** Newest first, as the API pages; what is shown is turned round. */
export function keyCallsQuery({ key, name }: Key) {
  const filter: AttemptFilter = { idempotencyKey: key, ...(name && { stepName: name }) }
  return infiniteQueryOptions({
    queryKey: ['key-calls', filter],
    queryFn: async ({ signal, pageParam: after }) => {
      const { attempts } = await requestGraphql(
        KeyCallsDocument,
        { filter, first: callsAtOnce, after },
        signal,
      )
      return { ...attempts, nodes: await Promise.all(attempts.nodes.map(digestResult)) }
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
  })
}

/** Results may be 64 KiB each, and are only compared. They come in canonical form: equal texts are equal results. */
async function digestResult({ result, ...call }: Node): Promise<KeyCall> {
  if (result === null || result === undefined) return { ...call, resultDigest: null }
  return { ...call, resultDigest: stringifyExact(result) }
}
