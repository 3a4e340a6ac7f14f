import type { ReactNode } from 'react'

const line = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.6, strokeLinecap: 'round' } as const
const check = <path key="check" d="m4.8 8.2 2.2 2.2 4.2-4.6" strokeLinejoin="round" {...line} />
const ring = <circle key="ring" cx="8" cy="8" r="6" {...line} />

const statuses = {
  ACTIVE: {
    word: 'Active',
    color: 'text-accent',
    shape: [ring, <circle key="core" cx="8" cy="8" r="2.6" fill="currentColor" />],
  },
  COMPLETED: { word: 'Completed', color: 'text-recorded', shape: [ring, check] },
  CANCELLED: {
    word: 'Cancelled',
    color: 'text-faint',
    shape: [ring, <path key="slash" d="M4 12 12 4" {...line} />],
  },
  IN_PROGRESS: {
    word: 'In progress',
    color: 'text-claimed',
    shape: <circle cx="8" cy="8" r="6" strokeDasharray="19 40" {...line} />,
  },
  SUCCESS: { word: 'Success', color: 'text-recorded', shape: check },
  FAILED: {
    word: 'Failed',
    color: 'text-collided',
    shape: <path d="m4.6 4.6 6.8 6.8m0-6.8-6.8 6.8" {...line} />,
  },
  ERROR: {
    word: 'Error',
    color: 'text-collided',
    shape: <path d="M8 2.2 14.4 13.4H1.6ZM8 6.6v3m0 2v.1" strokeLinejoin="round" {...line} />,
  },
} as const satisfies Record<string, { word: string; color: string; shape: ReactNode }>

export type StatusName = keyof typeof statuses

export function StatusBadge({ status }: { status: StatusName }) {
  const { word, color, shape } = statuses[status]
  return (
    <span className="inline-flex items-center align-middle gap-1.5 whitespace-nowrap">
      <svg viewBox="0 0 16 16" aria-hidden="true" className={`size-3.5 shrink-0 ${color}`}>
        {shape}
      </svg>
      {word}
    </span>
  )
}
