import type { LookupQuery } from '../../../../queries/generated/graphql.ts'
import { linkToCollision, linkToThread } from '../links.ts'

type Hit = LookupQuery['lookup'][number]
export type DescribedHit = ReturnType<typeof describeHit>

/** Where a hit leads, and what to call it. */
export function describeHit({ matched, node }: Hit) {
  if (node.__typename === 'Thread') {
    return {
      href: linkToThread(node.id),
      kind: 'Thread',
      title: nameThread(node),
      at: node.startedAt,
      matched,
      node,
    }
  }
  const title = `${node.__typename === 'Step' ? node.name : node.step.name} in ${nameThread(node.thread)}`
  if (node.__typename === 'Step') {
    const href = linkToThread(node.thread.id, { step: node.id })
    return { href, kind: 'Step', title, at: node.firstRecordedAt, matched, node }
  }
  const href =
    node.outcome === 'COLLIDED'
      ? linkToCollision(node.id)
      : linkToThread(node.thread.id, { step: node.step.id, attempt: node.id })
  return { href, kind: 'Call', title, at: node.recordedAt, matched, node }
}

/** A thread by the best name it has. */
export function nameThread(thread: { id: string; label: string | null; key: string | null }) {
  return thread.label ?? thread.key ?? thread.id
}
