'use client'

import type { WorkspacePath } from '../addresses/workspace.ts'
import { describeStretch } from './activity-stretch.ts'
import { formatInteger } from './format-number.ts'
import { Link } from './link.tsx'
import { useZone } from './time-zone.tsx'

type Stretch = { from: string; to: string }
type Column<Field extends string> = { field: Field; word: string; color: string }

type Props<Field extends string> = {
  label: string
  caption: string
  columns: readonly Column<Field>[]
  /** Their counts are null where nothing was counted. */
  rows: readonly (Stretch & { counts: Readonly<Record<Field, number>> | null })[]
  linkTo: (stretch: Stretch) => WorkspacePath
}

/** What the chart shows, in numbers. */
export function ActivityTable<Field extends string>({ label, caption, columns, rows, linkTo }: Props<Field>) {
  const { zone } = useZone()
  const busy = rows
    .filter(({ counts }) => !counts || columns.some(({ field }) => counts[field] > 0))
    .toReversed()
  return (
    <section aria-label={label} className="mt-3 max-h-80 overflow-auto rounded-md border">
      <table className="numeric w-full min-w-140 text-xs">
        <caption className="px-3 py-2 text-left text-muted">{caption}</caption>
        <thead className="text-muted">
          <tr className="border-y">
            <th scope="col" className="px-3 py-1.5 text-left font-medium">
              When
            </th>
            {columns.map(({ field, word }) => (
              <th key={field} scope="col" className="px-3 py-1.5 text-right font-medium">
                {word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y">
          {busy.map(({ counts, from, to }) => (
            <tr key={from} className="hover:bg-hover">
              <th scope="row" className="whitespace-nowrap px-3 py-1.5 text-left font-normal">
                <Link
                  href={linkTo({ from, to })}
                  prefetch={false}
                  className="underline-offset-3 hover:underline"
                >
                  {describeStretch(from, to, zone)}
                </Link>
              </th>
              {counts ? (
                columns.map(({ field, color }) => (
                  <td
                    key={field}
                    className={`px-3 py-1.5 text-right ${counts[field] ? `font-medium ${color}` : 'text-faint'}`}
                  >
                    {formatInteger(counts[field])}
                  </td>
                ))
              ) : (
                <td colSpan={columns.length} className="px-3 py-1.5 text-right text-faint">
                  not counted
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
