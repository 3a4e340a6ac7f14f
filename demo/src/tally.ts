import { KeyCollisionError, type Recorded } from '@stepledger/sdk'

/** What the calls of a process did. */
export interface Tally {
  recorded: number
  retried: number
  deduplicated: number
  /** Of the deduplicated: the request was sent again, the code did not run again. */
  resent: number
  /** Of the deduplicated: the two runs report different results. */
  diverged: number
  collided: number
}

export function createTally(): Tally {
  return { recorded: 0, retried: 0, deduplicated: 0, resent: 0, diverged: 0, collided: 0 }
}

export function addTally(sum: Tally, part: Tally): void {
  for (const name of Object.keys(sum) as Array<keyof Tally>) sum[name] += part[name]
}

/** Counts what a call did, and passes it on. */
export async function count(tally: Tally, call: Promise<Recorded>): Promise<Recorded> {
  try {
    const recorded = await call
    const { outcome, attempt } = recorded
    if (outcome === 'RECORDED') tally.recorded++
    else if (outcome === 'RETRIED') tally.retried++
    else tally.deduplicated++
    // A run that is reported once more with its result was not sent again by the network.
    if (attempt.resent && !attempt.resultDiverged) tally.resent++
    if (attempt.resultDiverged) tally.diverged++
    return recorded
  } catch (error) {
    if (error instanceof KeyCollisionError) tally.collided++
    throw error
  }
}
