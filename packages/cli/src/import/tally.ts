import { formatDuration, formatNumber } from '../format-number.ts'

const fates = {
  /** Of a dry run: could be sent. */
  good: 'good',
  recorded: 'recorded',
  retried: 'retried: an earlier run had failed',
  deduplicated: 'deduplicated: recorded before',
  collided: 'collided: the key belongs to a different operation',
  busy: 'busy: another caller holds the claim',
  rejected: 'rejected: not in the ledger',
  /** The ledger did not say what became of them. */
  unanswered: 'without an answer',
}

/** What became of a row. */
export type Fate = keyof typeof fates

export interface Tally extends Record<Fate, number> {
  /** Recorded, but for a reference that their thread has with another value. */
  refsRefused: number
}

export function createTally(): Tally {
  const none = Object.fromEntries(Object.keys(fates).map((fate) => [fate, 0])) as Record<Fate, number>
  return { ...none, refsRefused: 0 }
}

export function countRows(tally: Tally): number {
  return (Object.keys(fates) as Fate[]).reduce((sum, fate) => sum + tally[fate], 0)
}

/** Whether every row is in the ledger as the file has it. */
export function isClean({ collided, busy, rejected, refsRefused }: Tally): boolean {
  return collided + busy + rejected + refsRefused === 0
}

export interface Summary {
  name: string
  tally: Tally
  ms: number
}

export function describeTally({ name, tally, ms }: Summary): string {
  const counted = (Object.keys(fates) as Fate[]).filter((fate) => tally[fate] > 0)
  const lines = counted.map((fate) => [formatNumber(tally[fate]), fates[fate]] as const)
  if (tally.refsRefused > 0)
    lines.push([formatNumber(tally.refsRefused), 'of these with a reference that was refused'])
  const width = Math.max(0, ...lines.map(([number]) => number.length))
  const rows = lines.map(([number, what]) => `  ${number.padStart(width)} ${what}`)
  return [`${name}: ${formatNumber(countRows(tally))} rows in ${formatDuration(ms)}`, ...rows].join('\n')
}
