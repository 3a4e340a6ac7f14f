import { queryOptions } from '@tanstack/react-query'
import { listDifferences } from './differences/list-differences.ts'
import { CollisionDocument, CollisionOriginalDocument } from './generated/graphql.ts'
import { requestGraphql } from './request-graphql.ts'

export type Collision = Awaited<ReturnType<typeof requestCollision>>

/** A call, the step that it met, and the call that made the step what it is: none where the call is not known. */
export function collisionQuery(id: string) {
  return queryOptions({
    queryKey: ['collision', id],
    queryFn: ({ signal }) => requestCollision(id, signal),
  })
}

async function requestCollision(id: string, signal: AbortSignal) {
  const { attempt } = await requestGraphql(CollisionDocument, { id }, signal)
  if (!attempt) return null
  const [{ attempts }, differences] = await Promise.all([
    requestGraphql(CollisionOriginalDocument, { stepId: attempt.step.id }, signal),
    listDifferences(attempt.context, attempt.changes),
  ])
  return { attempt: { ...attempt, differences }, original: attempts.nodes[0] ?? null }
}
