import type { ReactNode } from 'react'

/** What is not shown is said where it matters. */
export function TruncatedNotice({ children }: { children: ReactNode }) {
  return (
    <p className="flex items-center gap-2 rounded-md bg-warning-soft px-3 py-1.5 text-xs">
      <svg viewBox="0 0 16 16" aria-hidden="true" className="size-3.5 shrink-0 text-retried">
        <path
          d="M2 4h12M2 8h7M2 12h3m3 0h.01M11 12h.01M14 12h.01"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.6"
          strokeLinecap="round"
        />
      </svg>
      <span>{children}</span>
    </p>
  )
}
