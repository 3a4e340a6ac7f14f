import Link from 'next/link'
import type { ActivityCounts, ActivityLayer } from './activity-outcomes.ts'
import { formatInteger } from './format-number.ts'
import { OutcomeGlyph } from './outcome-glyph.tsx'
import { type OutcomeName, outcomes } from './outcomes.ts'

type Props = {
  layers: readonly ActivityLayer[]
  counts: ActivityCounts
  linkTo: (outcome: OutcomeName) => string
}

/** The words of the colours, in the order of the slices, each with its count and the way to its calls. */
export function ActivityLegend({ layers, counts, linkTo }: Props) {
  return (
    <ul aria-label="Calls by outcome" className="-ml-2 flex flex-wrap gap-x-1 gap-y-1">
      {layers.map(({ field, outcome }) => (
        <li key={field}>
          <Link
            href={linkTo(outcome)}
            prefetch={false}
            title={outcomes[outcome].meaning}
            className="flex h-7 items-center gap-1.5 rounded-md px-2 text-xs hover:bg-sunken"
          >
            <OutcomeGlyph outcome={outcome} />
            <span className="text-muted">{outcomes[outcome].word}</span>
            <span className={`numeric min-w-6 ${counts[field] ? 'font-medium' : 'text-faint'}`}>
              {formatInteger(counts[field])}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
