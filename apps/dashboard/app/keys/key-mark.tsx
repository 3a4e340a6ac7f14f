import { OutcomeGlyph } from '../../components/outcome-glyph.tsx'
import type { OutcomeName } from '../../components/outcomes.ts'
import type { KeyVerdict } from './judge-key.ts'

const marks: Record<KeyVerdict, { word: string; glyph: OutcomeName; look: string }> = {
  once: { word: 'Nothing happened twice', glyph: 'RECORDED', look: '' },
  'sent-again': { word: 'Sent again, not run again', glyph: 'DEDUPLICATED', look: '' },
  retried: { word: 'Run again, after a failure', glyph: 'RETRIED', look: '' },
  'separate-steps': { word: 'One text, separate steps', glyph: 'RECORDED', look: 'bg-warning-soft' },
  'run-again': { word: 'Run again', glyph: 'RETRIED', look: 'bg-warning-soft' },
  'other-operation': { word: 'Key used for another operation', glyph: 'COLLIDED', look: 'bg-collided-soft' },
  'other-result': { word: 'Run again, with another result', glyph: 'COLLIDED', look: 'bg-collided-soft' },
}

export function KeyMark({ verdict, sentence }: { verdict: KeyVerdict; sentence: string }) {
  const { word, glyph, look } = marks[verdict]
  return (
    <div className={`rounded-lg ${look && `px-4 py-3 ${look}`}`}>
      <h2 className="flex items-center gap-2 text-base font-semibold">
        <OutcomeGlyph outcome={glyph} />
        {word}
      </h2>
      <p className="numeric">{sentence}</p>
    </div>
  )
}
