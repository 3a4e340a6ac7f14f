import type { ReactNode } from 'react'
import type { Tone } from './name-verdict.ts'

const shapes: Record<Tone, ReactNode> = {
  calm: <path d="m3.5 8.4 3 3 6-7" />,
  notice: <path d="M8 7.2v4M8 4.6v.1M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0Z" />,
  alarm: <path d="M8 2.2 14.4 13.4H1.6ZM8 6.6v3m0 2v.1" />,
  open: <path d="M6 6.2a2 2 0 1 1 2.9 1.8c-.6.3-.9.7-.9 1.4M8 11.6v.1M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0Z" />,
}

const colors: Record<Tone, string> = {
  calm: 'text-recorded',
  notice: 'text-deduplicated',
  alarm: 'text-collided',
  open: 'text-retried',
}

/** A tone by its shape and its colour. */
export function VerdictMark({ tone }: { tone: Tone }) {
  return (
    <svg
      viewBox="0 0 16 16"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      className={`size-4 shrink-0 ${colors[tone]}`}
    >
      {shapes[tone]}
    </svg>
  )
}
