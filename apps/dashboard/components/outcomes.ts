/** The words and colours of what a call did. The glyphs are in outcome-glyph.tsx. */
export const outcomes = {
  RECORDED: { word: 'Recorded', color: 'text-recorded', meaning: 'The step was recorded.' },
  RETRIED: {
    word: 'Retried',
    color: 'text-retried',
    meaning: 'An earlier run had failed; this run is the latest.',
  },
  DEDUPLICATED: {
    word: 'Deduplicated',
    color: 'text-deduplicated',
    meaning: 'The same operation was recorded before. Nothing changed.',
  },
  COLLIDED: {
    word: 'Collided',
    color: 'text-collided',
    meaning: 'The key belongs to a different operation. Nothing changed.',
  },
  CLAIMED: { word: 'Claimed', color: 'text-claimed', meaning: 'The caller took the right to run the step.' },
  TAKEN_OVER: {
    word: 'Taken over',
    color: 'text-taken-over',
    meaning: 'The caller took over a claim that its holder had let expire.',
  },
  BUSY: { word: 'Busy', color: 'text-busy', meaning: 'Another caller holds the claim. Nothing changed.' },
  FENCED: {
    word: 'Fenced',
    color: 'text-fenced',
    meaning: 'The claim had been taken over. The result is kept here, and is not the step’s.',
  },
} as const

export type OutcomeName = keyof typeof outcomes

export const outcomeNames = Object.keys(outcomes) as OutcomeName[]
