import type { ReactNode } from 'react'
import type { WorkspacePath } from '../addresses/workspace.ts'
import { formatInteger } from './format-number.ts'
import { Link } from './link.tsx'

type Entry = {
  word: string
  meaning: string
  glyph: ReactNode
  /** Null where nothing was counted. */
  count: number | null
  /** Null where there is no list of them. */
  href: WorkspacePath | null
}

/** The words of the colours, in the order of the slices, each with its count and the way to what was counted. */
export function ActivityLegend({ label, entries }: { label: string; entries: readonly Entry[] }) {
  return (
    <ul aria-label={label} className="contents">
      {entries.map(({ word, meaning, glyph, count, href }) => (
        <li key={word}>
          <EntryBody href={href} title={meaning}>
            {glyph}
            <span className="text-muted">{word}</span>
            <span className={`numeric min-w-6 ${count ? 'font-medium' : 'text-faint'}`}>
              {count === null ? '–' : formatInteger(count)}
            </span>
          </EntryBody>
        </li>
      ))}
    </ul>
  )
}

function EntryBody({ href, ...props }: { href: WorkspacePath | null; title: string; children: ReactNode }) {
  const className = 'flex h-7 items-center gap-1.5 rounded-md px-2 text-xs'
  if (href === null) return <span {...props} className={className} />
  return <Link href={href} prefetch={false} {...props} className={`${className} hover:bg-sunken`} />
}
