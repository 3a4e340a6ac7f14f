import { OutcomeGlyph } from './outcome-glyph.tsx'
import { type OutcomeName, outcomes } from './outcomes.ts'

export function OutcomeBadge({ outcome }: { outcome: OutcomeName }) {
  const { word, color, meaning } = outcomes[outcome]
  return (
    <span
      title={meaning}
      className="inline-flex items-center align-middle gap-1.5 whitespace-nowrap font-medium"
    >
      <OutcomeGlyph outcome={outcome} />
      <span className={outcome === 'COLLIDED' || outcome === 'FENCED' ? color : ''}>{word}</span>
    </span>
  )
}
