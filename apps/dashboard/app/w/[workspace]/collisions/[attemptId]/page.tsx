import type { Metadata } from 'next'
import { collisionQuery } from '../../../../../queries/collision.ts'
import { Prefetch } from '../../prefetch.tsx'
import { CollisionView } from './collision-view.tsx'

type Props = { params: Promise<{ attemptId: string }> }

export const metadata: Metadata = { title: 'Two operations compared' }

export default async function Page({ params }: Props) {
  const attemptId = decodeURIComponent((await params).attemptId)
  return (
    <Prefetch queries={[collisionQuery(attemptId)]}>
      <CollisionView attemptId={attemptId} />
    </Prefetch>
  )
}
