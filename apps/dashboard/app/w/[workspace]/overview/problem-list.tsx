import { type ReactNode, useId } from 'react'
import type { WorkspacePath } from '../../../../addresses/workspace.ts'
import { Link } from '../../../../components/link.tsx'
import { RowLink } from '../../../../components/row-link.tsx'
import { SkeletonRows } from '../../../../components/skeleton.tsx'
import { Time } from '../../../../components/time.tsx'
import type { ProblemListFragment } from '../../../../queries/generated/graphql.ts'
import { nameThread } from '../lookup/lookup-hit.ts'

type Problem = ProblemListFragment['nodes'][number]
type Props = {
  title: string
  glyph: ReactNode
  meaning: string
  problems: ProblemListFragment | undefined
  all: WorkspacePath
  linkTo: (problem: Problem) => WorkspacePath
}

/** The newest calls of one kind. */
export function ProblemList({ title, glyph, meaning, problems, all, linkTo }: Props) {
  const heading = useId()
  return (
    <section aria-labelledby={heading} className="min-w-0">
      <div className="flex items-center gap-2">
        {glyph}
        <h2 id={heading} className="mr-auto font-semibold">
          {title}
        </h2>
        {problems?.pageInfo.hasNextPage && (
          <Link href={all} prefetch={false} className="rounded text-xs text-accent hover:underline">
            All<span className="sr-only"> calls of {title}</span>
          </Link>
        )}
      </div>
      <p className="mb-2 truncate text-xs text-muted" title={meaning}>
        {meaning}
      </p>
      <div className="overflow-hidden rounded-lg border bg-surface">
        {!problems && <SkeletonRows label={`Loading ${title}`} rows={6} />}
        {problems?.nodes.length === 0 && (
          <p className="px-3 py-4 text-muted">None among all calls that are kept.</p>
        )}
        {problems && problems.nodes.length > 0 && (
          <ul className="divide-y">
            {problems.nodes.map((problem) => (
              <ProblemRow key={problem.id} problem={problem} href={linkTo(problem)} />
            ))}
          </ul>
        )}
      </div>
    </section>
  )
}

function ProblemRow({ problem, href }: { problem: Problem; href: WorkspacePath }) {
  const { step, thread, service, recordedAt } = problem
  return (
    <li className="relative px-3 py-2 hover:bg-hover">
      <div className="flex items-baseline gap-3">
        <span className="min-w-0 flex-1 truncate font-medium">
          <RowLink href={href}>{step.name}</RowLink>
        </span>
        <span className="text-xs">
          <Time instant={recordedAt} precision="s" />
        </span>
      </div>
      <p className="flex gap-3 text-xs text-muted">
        <span className="min-w-0 flex-1 truncate" title={step.idempotencyKey}>
          {nameThread(thread)}
        </span>
        {service && <span className="max-w-1/3 truncate">{service}</span>}
      </p>
    </li>
  )
}
