import type { WorkspacePath } from '../../../../../addresses/workspace.ts'
import { ArrowIcon } from '../../../../../components/icons.tsx'
import { Link } from '../../../../../components/link.tsx'
import type { Collision } from '../../../../../queries/collision.ts'
import { linkToAttempts, linkToKey, linkToThread } from '../../links.ts'

/** From here to wherever else the two operations can be looked at. */
export function CollisionLinks({ attempt }: { attempt: NonNullable<Collision>['attempt'] }) {
  const { step, thread } = attempt
  return (
    <nav aria-label="See also" className="-mx-2 flex flex-wrap gap-x-3 gap-y-1">
      <Go href={linkToThread(step.thread.id, { step: step.id })}>The step in its thread</Go>
      <Go href={linkToThread(thread.id, { step: step.id, attempt: attempt.id })}>This call in its thread</Go>
      <Go href={linkToKey(step.idempotencyKey, step.name)}>All under this key</Go>
      <Go href={linkToAttempts({ stepId: step.id })}>All calls of the step</Go>
    </nav>
  )
}

function Go({ href, children }: { href: WorkspacePath; children: string }) {
  return (
    <Link
      href={href}
      prefetch={false}
      className="flex items-center gap-1.5 rounded-md px-2 py-1 font-medium hover:bg-sunken [&>svg]:text-faint"
    >
      {children}
      <ArrowIcon />
    </Link>
  )
}
