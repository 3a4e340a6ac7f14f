'use client'

import { useQuery } from '@tanstack/react-query'
import { OutcomeGlyph } from '../../../../components/outcome-glyph.tsx'
import { activityProblemsQuery } from '../../../../queries/activity.ts'
import { ActivityFailure } from '../activity/activity-states.tsx'
import { linkToAttempts, linkToCollision, linkToKey, linkToThread } from '../links.ts'
import { ProblemList } from './problem-list.tsx'

/** The three that an operator asks for first. Each leads to the page that says most about it. */
export function Problems() {
  const { data, error, refetch } = useQuery(activityProblemsQuery())
  if (error) return <ActivityFailure error={error} onRetry={refetch} />
  return (
    <div className="grid gap-x-5 gap-y-6 xl:grid-cols-3">
      <ProblemList
        title="Collisions"
        glyph={<OutcomeGlyph outcome="COLLIDED" />}
        meaning="A key was used again for a different operation."
        problems={data?.collided}
        all={linkToAttempts({ outcome: 'COLLIDED' })}
        linkTo={({ id }) => linkToCollision(id)}
      />
      <ProblemList
        title="Other results"
        glyph={<DivergedGlyph />}
        meaning="One operation, two results: it may have happened twice."
        problems={data?.diverged}
        all={linkToAttempts({ resultDiverged: 'true', outcome: 'RETRIED,DEDUPLICATED' })}
        linkTo={({ step }) => linkToKey(step.idempotencyKey, step.name)}
      />
      <ProblemList
        title="Fenced"
        glyph={<OutcomeGlyph outcome="FENCED" />}
        meaning="A result that came after its claim was taken over."
        problems={data?.fenced}
        all={linkToAttempts({ outcome: 'FENCED' })}
        linkTo={({ id, thread, step }) => linkToThread(thread.id, { step: step.id, attempt: id })}
      />
    </div>
  )
}

function DivergedGlyph() {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" className="size-3.5 shrink-0 text-collided">
      <path
        d="M2.5 5.5h11M2.5 10.5h11M11 2 5 14"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
      />
    </svg>
  )
}
