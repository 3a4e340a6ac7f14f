import { gatherKeys, type Key } from './gather-keys.ts'
import type { Entry } from './history.ts'
import type { LedgerState } from './read-ledger.ts'
import { rules, runsOf } from './rules.ts'

export interface Verdict {
  calls: number
  /** Calls that got an answer: a success, an outcome, the code's own error. */
  answered: number
  /** Calls that gave up: the ledger was away for longer than their deadline. */
  unavailable: number
  /** Calls whose process was killed. */
  cutOff: number
  outcomes: Record<string, number>
  attempts: number
  keys: number
  /** Keys whose code ran more than once, and how often that was said. */
  ranTwice: number
  fenced: number
  takenOver: number
  violations: string[]
}

/** Holds all that callers were told to the rules, key by key. */
export function checkHistory(history: readonly Entry[], ledger: LedgerState): Verdict {
  const keys = gatherKeys(history, ledger)
  const calls = history.filter(({ type }) => type === 'made').length
  const { LEDGER_UNAVAILABLE: unavailable = 0, ...outcomes } = countOutcomes(history)
  const answered = Object.values(outcomes).reduce((sum, count) => sum + count, 0)
  const countAttempts = (outcome: string) =>
    ledger.attempts.filter((attempt) => attempt.outcome === outcome).length
  return {
    calls,
    answered,
    unavailable,
    cutOff: calls - answered - unavailable,
    outcomes,
    attempts: ledger.attempts.length,
    keys: keys.length,
    ranTwice: keys.filter((key) => runsOf(key).size > 1).length,
    fenced: countAttempts('FENCED'),
    takenOver: countAttempts('TAKEN_OVER'),
    violations: keys.flatMap(findViolations),
  }
}

function findViolations(key: Key): string[] {
  return Object.entries(rules).flatMap(([name, rule]) =>
    rule(key).map((problem) => `${name}: ${key.key} ${problem}`),
  )
}

function countOutcomes(history: readonly Entry[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const entry of history) {
    const outcome = outcomeOf(entry)
    if (outcome) counts[outcome] = (counts[outcome] ?? 0) + 1
  }
  return counts
}

function outcomeOf(entry: Entry): string | undefined {
  switch (entry.type) {
    case 'told':
      return entry.outcome
    case 'returned':
      return entry.executionId === null ? 'stored result' : 'ran'
    case 'rejected':
      return entry.code
    default:
      return undefined
  }
}
