import type { ReactNode } from 'react'
import { OutcomeGlyph } from '../../../../../components/outcome-glyph.tsx'
import type { StopKind } from './list-stops.ts'

type Drawn = Exclude<StopKind, 'collided' | 'fenced' | 'taken-over' | 'repeat'>

const shapes: Record<Drawn, { color: string; shape: ReactNode }> = {
  diverged: { color: 'text-collided', shape: <path d="M3 6h10M3 10h10M10.5 2.5l-5 11" /> },
  unknown: {
    color: 'text-retried',
    shape: <path d="M5 5.6a3 3 0 1 1 4.4 2.7c-1 .5-1.4 1-1.4 2.1M8 13.4v.1" />,
  },
  failed: { color: 'text-collided', shape: <path d="m4 4 8 8m0-8-8 8" /> },
}

export const stopWords: Record<StopKind, string> = {
  collided: 'collided',
  fenced: 'fenced',
  diverged: 'other result',
  unknown: 'outcome unknown',
  'taken-over': 'taken over',
  failed: 'did not succeed',
  repeat: 'repeat',
}

/** One shape for each kind of problem; what is an outcome has the outcome's. */
export function StopGlyph({ kind }: { kind: StopKind }) {
  if (kind === 'collided') return <OutcomeGlyph outcome="COLLIDED" />
  if (kind === 'fenced') return <OutcomeGlyph outcome="FENCED" />
  if (kind === 'taken-over') return <OutcomeGlyph outcome="TAKEN_OVER" />
  if (kind === 'repeat') return <OutcomeGlyph outcome="DEDUPLICATED" />
  const { color, shape } = shapes[kind]
  return (
    <svg
      viewBox="0 0 16 16"
      aria-hidden="true"
      className={`size-3.5 shrink-0 ${color}`}
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {shape}
    </svg>
  )
}
