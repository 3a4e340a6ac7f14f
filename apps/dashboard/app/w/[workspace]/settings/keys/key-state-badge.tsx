import type { describeKeyState } from './key-state.ts'

const shapes = {
  Valid: { color: 'text-recorded', path: 'm4.8 8.2 2.2 2.2 4.2-4.6' },
  Expired: { color: 'text-retried', path: 'M8 4.8V8l2.2 1.6' },
  Revoked: { color: 'text-collided', path: 'M4 12 12 4' },
}

export function KeyStateBadge({ state }: { state: ReturnType<typeof describeKeyState> }) {
  const { color, path } = shapes[state]
  return (
    <span className="inline-flex items-center gap-1.5 align-middle">
      <svg viewBox="0 0 16 16" aria-hidden="true" className={`size-3.5 shrink-0 ${color}`}>
        <g fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" strokeLinejoin="round">
          <circle cx="8" cy="8" r="6" />
          <path d={path} />
        </g>
      </svg>
      {state}
    </span>
  )
}
