import type { WorkspacePath } from '../../../../addresses/workspace.ts'
import { ArrowIcon } from '../../../../components/icons.tsx'
import { Link } from '../../../../components/link.tsx'
import type { AttemptDetailFragment } from '../../../../queries/generated/graphql.ts'
import { linkToCollision, linkToKey, linkToThread } from '../links.ts'
import { nameThread } from '../lookup/lookup-hit.ts'

type Props = { attempt: AttemptDetailFragment }

/** From a duplicate to its original, and to whatever else says more about it. */
export function AttemptLinks({ attempt }: Props) {
  const { thread, step } = attempt
  const repeats = attempt.outcome !== 'RECORDED' && attempt.outcome !== 'CLAIMED'
  return (
    <ul className="flex flex-col gap-1">
      {attempt.outcome === 'COLLIDED' && (
        <Go href={linkToCollision(attempt.id)} what="Compare both operations" name="what differs first" />
      )}
      <Go
        href={linkToThread(step.thread.id, { step: step.id })}
        what={repeats ? 'Original step' : 'Step'}
        name={step.name}
      />
      <Go
        href={linkToThread(thread.id, { step: step.id, attempt: attempt.id })}
        what="This call in its thread"
        name={nameThread(thread)}
      />
      <Go
        href={linkToKey(step.idempotencyKey, step.name)}
        what="All under this key"
        name={step.idempotencyKey}
      />
    </ul>
  )
}

function Go({ href, what, name }: { href: WorkspacePath; what: string; name: string }) {
  return (
    <li>
      <Link
        href={href}
        prefetch={false}
        className="group -mx-2 flex items-center gap-2 rounded-md px-2 py-1 hover:bg-sunken [&>svg]:text-faint"
      >
        <span className="shrink-0 font-medium">{what}</span>
        <span className="mr-auto truncate text-muted">{name}</span>
        <ArrowIcon />
      </Link>
    </li>
  )
}
