'use client'

import { useQuery } from '@tanstack/react-query'
import { createSerializer } from 'nuqs/server'
import { buildBars } from '../../../../components/activity-bars.ts'
import { ActivityFrame, type Span } from '../../../../components/activity-frame.tsx'
import { ActivityLegend } from '../../../../components/activity-legend.tsx'
import { describeStretch } from '../../../../components/activity-stretch.ts'
import { ActivityTable } from '../../../../components/activity-table.tsx'
import { formatInteger } from '../../../../components/format-number.ts'
import { OutcomeGlyph } from '../../../../components/outcome-glyph.tsx'
import type { OutcomeName } from '../../../../components/outcomes.ts'
import { useZone } from '../../../../components/time-zone.tsx'
import { useOpen } from '../../../../components/workspace.ts'
import { type ThreadActivity, threadActivityQuery } from '../../../../queries/activity.ts'
import type { ThreadFilter } from '../../../../queries/generated/graphql.ts'
import { ActivityFailure, ActivitySkeleton } from '../activity/activity-states.tsx'
import { coverFilter, cutWindow, cutWithin } from '../activity/activity-window.ts'
import { addSearch, linkToThreads } from '../links.ts'
import { countStarted, sliceBucket } from './count-started.ts'
import { type ThreadsSearch, threadsSearch } from './search.ts'

const writeSearch = createSerializer(threadsSearch)

const layers = [
  { field: 'others', fill: 'fill-accent' },
  { field: 'withProblems', fill: 'fill-collided' },
] as const

const columns = [
  { field: 'started', word: 'Started', color: 'text-ink' },
  { field: 'withProblems', word: 'Collided or fenced', color: 'text-collided' },
] as const

const problems: OutcomeName[] = ['COLLIDED', 'FENCED']

type Props = { search: ThreadsSearch; filter: ThreadFilter }

/** When the listed threads started: of all time the last day. */
export function ThreadsActivity({ search, filter }: Props) {
  const times = { after: filter.startedAfter, before: filter.startedBefore }
  const { data, error, refetch } = useQuery(threadActivityQuery(filter, (now) => coverFilter(times, now)))
  return (
    <section aria-label="Activity" className="sticky left-0 border-b px-5 pt-3 pb-1.5">
      {error && <ActivityFailure error={error} onRetry={refetch} />}
      {!data && !error && <ActivitySkeleton />}
      {data && !error && <LoadedActivity activity={data} search={search} />}
    </section>
  )
}

type LoadedProps = { activity: ThreadActivity; search: ThreadsSearch }

function LoadedActivity({ activity: { window, buckets }, search }: LoadedProps) {
  const open = useOpen()
  const { zone } = useZone()
  const linkTo = (stretch: { from: string; to: string }, outcome = search.outcome) => {
    const bounds = { after: search.startedAfter, before: search.startedBefore }
    const { after, before } = cutWithin(bounds, stretch)
    return addSearch(
      linkToThreads(),
      writeSearch({
        ...search,
        outcome,
        startedAfter: after,
        startedBefore: before,
        after: null,
      }),
    )
  }
  const countsOf = ({ first, last }: Span) => countStarted(buckets.slice(first, last + 1))
  const describe = (span: Span) => {
    const { from, to } = cutWindow(window, span)
    const { started, isWhole, isNone } = countsOf(span)
    const threads = `${formatInteger(started)} ${started === 1 ? 'thread' : 'threads'}`
    const some = `the newest ${threads}; choose an older part to have it counted`
    const words = isWhole ? threads : isNone ? 'not counted' : some
    return `${describeStretch(from, to, zone)}: ${words}`
  }
  return (
    <ActivityFrame
      window={window}
      bars={buildBars(buckets.map(sliceBucket), layers)}
      describe={describe}
      onOpen={(span) => open(linkTo(cutWindow(window, span)))}
      note={noteOn(countStarted(buckets))}
      legend={(shown, kept) => {
        const { started, withProblems, isNone } = countsOf(shown)
        return (
          <ActivityLegend
            label="Threads by what happened"
            entries={[
              {
                word: 'Started',
                meaning: 'All threads that started in this time.',
                glyph: <StartedGlyph />,
                count: isNone ? null : started,
                href: linkTo(cutWindow(window, kept)),
              },
              {
                word: 'Collided or fenced',
                meaning: 'Threads with a call that collided or was fenced.',
                glyph: <OutcomeGlyph outcome="COLLIDED" />,
                count: isNone ? null : withProblems,
                // Filtered by outcome already, these are no list of their own.
                href: search.outcome ? null : linkTo(cutWindow(window, kept), problems),
              },
            ]}
          />
        )
      }}
      table={() => (
        <ActivityTable
          label="Threads over time, as a table"
          caption="Threads by when they started, newest first. Times without threads are left out."
          columns={columns}
          rows={buckets.map((bucket, index) => ({
            ...cutWindow(window, { first: index, last: index }),
            counts: sliceBucket(bucket),
          }))}
          linkTo={linkTo}
        />
      )}
    />
  )
}

function noteOn({ started, isWhole, isNone }: ReturnType<typeof countStarted>) {
  if (isNone) return 'Too much to count in good time. Choose a part of it here, or narrow the filter.'
  if (!isWhole) return null
  return started === 0 && 'None of these threads started in this time.'
}

function StartedGlyph() {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" className="size-3.5 shrink-0 fill-accent">
      <rect x="3" y="3" width="10" height="10" rx="1.5" />
    </svg>
  )
}
