import type { Outcome } from '../types.ts'
import type { Run } from './collect-runs.ts'
import type { CallFacts, RepetitionCause } from './types.ts'

const timeout = /time[ds]?[ _-]?out|DEADLINE_EXCEEDED/i

export const isTimeout = ({ errorNames }: CallFacts): boolean => timeout.test(errorNames ?? '')

const changesStep = new Set<Outcome>(['RECORDED', 'RETRIED', 'CLAIMED', 'TAKEN_OVER'])

/** Why a run began, where the report before it or its own outcome says so. */
const causeOf = (run: Run, earlier: readonly CallFacts[]): RepetitionCause | null => {
  const [first] = run.calls
  const before = earlier.findLast(
    ({ number, outcome }) => first && number < first.number && changesStep.has(outcome),
  )
  if (!first || !before) return null
  if (first.outcome === 'TAKEN_OVER') return 'CLAIM_TAKEN_OVER'
  if (first.outcome !== 'RETRIED' && first.outcome !== 'CLAIMED') return null
  if (before.kind === 'CLAIM') return 'CLAIM_EXPIRED'
  if (before.status === 'FAILED') return 'AFTER_FAILURE'
  if (before.status !== 'ERROR') return null
  return isTimeout(before) ? 'AFTER_TIMEOUT' : 'AFTER_ERROR'
}

/** The first run that says why it began. `place` is 1 for the second run. */
export const findCause = (runs: readonly Run[]): { cause: RepetitionCause; place: number } | null => {
  const calls = runs.flatMap((run) => run.calls).toSorted((one, other) => one.number - other.number)
  for (const [place, run] of runs.entries()) {
    const cause = place > 0 ? causeOf(run, calls) : null
    if (cause) return { cause, place }
  }
  return null
}
