import type { VerdictFragment, VerdictKind } from '../../../../queries/generated/graphql.ts'

/** calm: nothing happened twice. notice: code ran again, harmlessly as far as is known. open: it cannot be told. */
export type Tone = 'calm' | 'notice' | 'open' | 'alarm'

const names: Record<VerdictKind, { tone: Tone; word: string }> = {
  EXECUTED_AGAIN_OTHER_RESULT: { tone: 'alarm', word: 'Run again, with another result' },
  KEY_REUSED: { tone: 'alarm', word: 'Key used for another operation' },
  TAKEN_OVER_STALE_FINISHED: { tone: 'alarm', word: 'Run beside another, after its claim was lost' },
  OUTCOME_UNKNOWN: { tone: 'open', word: 'Outcome unknown' },
  EXECUTED_AGAIN_RESULT_UNKNOWN: { tone: 'open', word: 'Run again, with no result to compare' },
  EXECUTED_AGAIN_SAME_RESULT: { tone: 'notice', word: 'Run again, with the same result' },
  RETRIED: { tone: 'calm', word: 'Retried after a failure' },
  RESENT: { tone: 'calm', word: 'Sent again, not run again' },
  NOTHING_REPEATED: { tone: 'calm', word: 'Nothing happened twice' },
  MIXED: { tone: 'open', word: 'Several things at once' },
}

/** No operation happened twice, but a key was used in several threads: whether that is one payment, nobody said. */
const separate = { tone: 'notice', word: 'One key, separate operations' } as const

/** The verdict at a glance: every kind that is as grave as the gravest is named, and that old calls are gone. */
export function nameVerdict({
  kinds,
  calls,
  notLookedAt,
}: Pick<VerdictFragment, 'kinds' | 'calls' | 'notLookedAt'>) {
  if (calls === 0) return { tone: 'notice' as const, word: 'No call yet' }
  const isLimitedBy = (limit: string) => notLookedAt.some(({ code }) => code === limit)
  const found = kinds.map((kind) => names[kind])
  const isCalm = found[0]?.tone === 'calm'
  const named = isCalm && isLimitedBy('SEPARATE_OPERATIONS') ? [separate] : found
  const tone = named[0]?.tone ?? 'open'
  const words = named.filter((one) => one.tone === tone).map(({ word }) => word)
  const told = tone === 'calm' ? words.slice(0, 1) : words
  const removed = isLimitedBy('CALLS_REMOVED') ? ['old calls were removed'] : []
  return { tone, word: [...told, ...removed].join(' · ') }
}
