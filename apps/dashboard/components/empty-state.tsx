import type { ReactNode } from 'react'

/** Says what is not there, and what to do about it. */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="mx-auto flex max-w-md flex-col items-center gap-2 px-6 py-20 text-center">
      <svg viewBox="0 0 48 32" aria-hidden="true" className="mb-2 w-14 text-line-strong">
        <g fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round">
          <path d="M4 6h22M10 16h28M4 26h14" />
          <circle cx="30" cy="26" r="4" strokeDasharray="3 3.2" />
        </g>
      </svg>
      <h2 className="text-base font-semibold">{title}</h2>
      <div className="text-muted">{children}</div>
    </div>
  )
}
