'use client'

import { useQuery } from '@tanstack/react-query'
import { EmptyState } from '../../../../../components/empty-state.tsx'
import { ErrorState } from '../../../../../components/error-state.tsx'
import { Link } from '../../../../../components/link.tsx'
import { PageHeader } from '../../../../../components/page-header.tsx'
import { SkeletonRows } from '../../../../../components/skeleton.tsx'
import { collisionQuery } from '../../../../../queries/collision.ts'
import { linkToAttempts } from '../../links.ts'
import { CollisionLinks } from './collision-links.tsx'
import { CollisionStory } from './collision-story.tsx'
import { Comparison } from './comparison.tsx'
import { describeCollision } from './describe-collision.ts'

export function CollisionView({ attemptId }: { attemptId: string }) {
  const { data, error, refetch } = useQuery(collisionQuery(attemptId))
  if (!data) {
    return (
      <>
        <PageHeader title="Two operations" />
        {error && <ErrorState error={error} onRetry={refetch} />}
        {data === undefined && !error && <SkeletonRows label="Loading both operations" />}
        {data === null && <NoSuchCall />}
      </>
    )
  }
  const story = describeCollision(data)
  return (
    <>
      <PageHeader title={story.title} note={data.attempt.step.name} />
      <div className="min-h-0 flex-1 overflow-auto px-5 py-5">
        <div className="mx-auto flex max-w-6xl flex-col gap-5">
          <CollisionStory outcome={data.attempt.outcome} story={story} />
          <CollisionLinks attempt={data.attempt} />
          <Comparison key={data.attempt.id} collision={data} />
        </div>
      </div>
    </>
  )
}

function NoSuchCall() {
  return (
    <EmptyState title="No call has this id">
      It may have been of another workspace, or was removed since it was old.{' '}
      <Link
        href={linkToAttempts({ outcome: 'COLLIDED' })}
        className="text-accent underline underline-offset-3"
      >
        All collisions
      </Link>
    </EmptyState>
  )
}
