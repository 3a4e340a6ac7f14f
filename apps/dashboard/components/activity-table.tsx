'use client'

import Link from 'next/link'
import { type ActivityCounts, type ActivityLayer, countCalls } from './activity-outcomes.ts'
import { describeStretch } from './activity-stretch.ts'
import { formatInteger } from './format-number.ts'
import { outcomes } from './outcomes.ts'
import { useZone } from './time-zone.tsx'

type Stretch = { recordedAfter: string; recordedBefore: string }
export type ActivityRow = Stretch & { counts: ActivityCounts }

type Props = { layers: readonly ActivityLayer[]; rows: ActivityRow[]; linkTo: (stretch: Stretch) => string }

/** What the chart shows, in numbers. */
export function ActivityTable({ layers, rows, linkTo }: Props) {
  const { zone } = useZone()
  const busy = rows.filter(({ counts }) => countCalls(counts) > 0).toReversed()
  return (
    <section
      aria-label="Calls over time, as a table"
      className="mt-3 max-h-80 overflow-auto rounded-md border"
    >
      <table className="numeric w-full min-w-140 text-xs">
        <caption className="px-3 py-2 text-left text-muted">
          Calls by when they were recorded, newest first. Times without calls are left out.
        </caption>
        <thead className="text-muted">
          <tr className="border-y">
            <th scope="col" className="px-3 py-1.5 text-left font-medium">
              When
            </th>
            {layers.map(({ field, outcome }) => (
              <th key={field} scope="col" className="px-3 py-1.5 text-right font-medium">
                {outcomes[outcome].word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y">
          {busy.map(({ counts, ...stretch }) => (
            <tr key={stretch.recordedAfter} className="hover:bg-hover">
              <th scope="row" className="whitespace-nowrap px-3 py-1.5 text-left font-normal">
                <Link href={linkTo(stretch)} prefetch={false} className="underline-offset-3 hover:underline">
                  {describeStretch(stretch.recordedAfter, stretch.recordedBefore, zone)}
                </Link>
              </th>
              {layers.map(({ field, outcome }) => (
                <td
                  key={field}
                  className={`px-3 py-1.5 text-right ${counts[field] ? `font-medium ${outcomes[outcome].color}` : 'text-faint'}`}
                >
                  {formatInteger(counts[field])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
