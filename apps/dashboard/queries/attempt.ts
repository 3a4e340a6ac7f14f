import { queryOptions } from '@tanstack/react-query'
import { listDifferences } from './differences/list-differences.ts'
import { AttemptDocument } from './generated/graphql.ts'
import { requestGraphql } from './request-graphql.ts'

/** What was written down about a call never changes, so it is fetched once. */
export function attemptQuery(id: string) {
  return queryOptions({
    queryKey: ['attempt', id],
    queryFn: ({ signal }) => requestAttempt(id, signal),
    staleTime: Number.POSITIVE_INFINITY,
  })
}

async function requestAttempt(id: string, signal: AbortSignal) {
  const { attempt } = await requestGraphql(AttemptDocument, { id }, signal)
  if (!attempt) return { attempt: null }
  return { attempt: { ...attempt, differences: await listDifferences(attempt.context, attempt.changes) } }
}
