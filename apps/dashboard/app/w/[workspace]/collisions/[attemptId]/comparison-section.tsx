import type { ReactNode } from 'react'

/** A part of the table under a heading of its own. */
export function ComparisonSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <tbody className="border-t">
      <tr className="max-md:block">
        <th
          scope="rowgroup"
          colSpan={4}
          className="bg-sunken px-4 py-1.5 text-xs font-semibold text-muted max-md:block"
        >
          {title}
        </th>
      </tr>
      {children}
    </tbody>
  )
}

export type Compared = 'same' | 'differs' | 'moved' | 'other' | null

type RowProps = { name: ReactNode; step: ReactNode; call: ReactNode; compared: Compared }

/** A narrow screen has the name above the two sides, which stay beside each other. */
export function ComparisonRow({ name, step, call, compared }: RowProps) {
  return (
    <tr className="border-t align-baseline max-md:grid max-md:grid-cols-2">
      <RowName>{name}</RowName>
      <td className="min-w-0 px-4 py-2 wrap-anywhere">{step || <None />}</td>
      <td className="min-w-0 px-4 py-2 wrap-anywhere">{call || <None />}</td>
      <td className="px-4 py-2 max-md:col-span-2 max-md:pt-0 max-md:empty:hidden">
        {words[compared ?? 'none']}
      </td>
    </tr>
  )
}

export function RowName({ children }: { children: ReactNode }) {
  return (
    <th
      scope="row"
      className="min-w-0 px-4 py-2 font-normal text-muted wrap-anywhere max-md:col-span-2 max-md:pb-0"
    >
      {children}
    </th>
  )
}

const words = {
  same: <span className="text-xs text-muted">= same</span>,
  differs: <span className="text-xs font-semibold text-collided">≠ differs</span>,
  /** As for differs, where that is no alarm by itself. */
  other: <span className="text-xs font-semibold text-muted">≠ differs</span>,
  moved: <span className="text-xs font-semibold text-muted">⇅ moved</span>,
  none: null,
}

function None() {
  return <span className="text-faint">none</span>
}
