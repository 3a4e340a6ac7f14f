import type { ReactNode } from 'react'
import { type OutcomeName, outcomes } from './outcomes.ts'

const line = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.6, strokeLinecap: 'round' } as const

/** One shape for each outcome: they are told apart without colour, in print, and at 12 pixels. */
const shapes: Record<OutcomeName, ReactNode> = {
  RECORDED: <circle cx="8" cy="8" r="5.2" fill="currentColor" />,
  RETRIED: <path d="M12.6 8a4.6 4.6 0 1 1-1.5-3.4M11.6 1.9v3h-3" strokeLinejoin="round" {...line} />,
  DEDUPLICATED: <circle cx="8" cy="8" r="5" strokeDasharray="2.6 2.64" {...line} strokeLinecap="butt" />,
  COLLIDED: <path d="m8 1.6 6.4 6.4L8 14.4 1.6 8ZM6 6l4 4m0-4-4 4" strokeLinejoin="round" {...line} />,
  CLAIMED: <path d="M4 14.2V2.4h8.2L10.1 5.4l2.1 3H4" strokeLinejoin="round" {...line} />,
  TAKEN_OVER: <path d="M2 5.2h10.4M9.7 2.3l3 2.9-3 2.9M14 10.8H6m2.4 2.6L5.7 10.8l2.7-2.6" {...line} />,
  BUSY: <path d="M4 2h8M4 14h8M5 2c0 3.2 6 3.8 6 12M11 2c0 3.2-6 3.8-6 12" {...line} />,
  FENCED: (
    <path d="M3.5 14V4.4L4.9 2.4l1.4 2V14M9.7 14V4.4l1.4-2 1.4 2V14M1.4 7.2h13.2M1.4 11h13.2" {...line} />
  ),
}

export function OutcomeGlyph({ outcome }: { outcome: OutcomeName }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" className={`size-3.5 shrink-0 ${outcomes[outcome].color}`}>
      {shapes[outcome]}
    </svg>
  )
}
