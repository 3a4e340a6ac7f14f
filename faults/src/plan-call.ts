import type { Random } from './random.ts'

export interface PlannedCall {
  kind: 'record' | 'run'
  thread: string
  amount: number
  fails: boolean
  /** How long the step's code takes. */
  lastsMs: number
  leaseSeconds: number
}

const width = 8

/**
 * Chooses a call for one of a few keys that all callers use at the time. Some fail, some contradict the others, some
 * take longer than their lease.
 */
export function planCall(random: Random, position: number): PlannedCall {
  const number = Math.floor(position) + random.between(0, width - 1)
  return {
    kind: random.next() < 0.7 ? 'record' : 'run',
    thread: `order:${number}`,
    amount: random.next() < 0.05 ? -number : number,
    fails: random.next() < 0.15,
    lastsMs: random.next() < 0.9 ? random.between(5, 150) : random.between(300, 3_500),
    leaseSeconds: random.between(1, 3),
  }
}
