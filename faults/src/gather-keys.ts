import type { Entry } from './history.ts'
import type { LedgerAttempt, LedgerState, LedgerStep } from './read-ledger.ts'

/** All that callers were told about one key, beside what the ledger holds of it. */
export interface Key {
  key: string
  entries: Entry[]
  steps: LedgerStep[]
  attempts: LedgerAttempt[]
}

export function gatherKeys(history: readonly Entry[], { steps, attempts }: LedgerState): Key[] {
  const keys = new Map<string, Key>()
  const open = (key: string): Key => {
    const known = keys.get(key) ?? { key, entries: [], steps: [], attempts: [] }
    keys.set(key, known)
    return known
  }
  for (const entry of history) open(entry.key).entries.push(entry)
  for (const step of steps) open(step.key).steps.push(step)
  const keyOf = new Map(steps.map((step) => [step.id, step.key]))
  for (const attempt of attempts) open(keyOf.get(attempt.stepId) ?? 'no step').attempts.push(attempt)
  return [...keys.values()]
}

export function entriesOf<Type extends Entry['type']>({ entries }: Key, type: Type) {
  return entries.filter((entry): entry is Extract<Entry, { type: Type }> => entry.type === type)
}

/** Each step has its attempts to itself: a key that has two steps is a violation of its own. */
export function attemptsByStep({ steps, attempts }: Key): Array<[LedgerStep, LedgerAttempt[]]> {
  return steps.map((step) => [step, attempts.filter((attempt) => attempt.stepId === step.id)])
}

export const tookPayload = ({ kind, outcome }: LedgerAttempt): boolean =>
  kind === 'RECORD' && (outcome === 'RECORDED' || outcome === 'RETRIED')

export const grantedClaim = ({ kind, outcome }: LedgerAttempt): boolean =>
  kind === 'CLAIM' && (outcome === 'CLAIMED' || outcome === 'TAKEN_OVER')
