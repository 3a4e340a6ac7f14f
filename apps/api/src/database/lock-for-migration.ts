import { setTimeout as sleep } from 'node:timers/promises'
import type { TransactionSql } from 'postgres'

const patience = 300_000
const pause = 300

// Shorter than deadlock_timeout: whoever records is never the one that is turned away.
const lockTimeout = '200ms'

const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined

/**
 * Takes the tables that servers record to, all at once, or lets go and tries again. A migration that took them one after
 * the other would meet statements that hold the one and wait for the other: servers go on recording meanwhile, and lock
 * them in more than one order.
 */
export const lockForMigration = async (tx: TransactionSql): Promise<void> => {
  const [ledger] = await tx<{ isThere: boolean }[]>`select to_regclass('attempts') is not null as is_there`
  if (!ledger?.isThere) return
  for (const until = performance.now() + patience; ; await sleep(pause)) {
    try {
      await tx.savepoint(async (attempt) => {
        await attempt`select set_config('lock_timeout', ${lockTimeout}, true)`
        await attempt`lock table threads, steps, refs, thread_outcomes, attempts`
        await attempt`select set_config('lock_timeout', '0', true)`
      })
      return
    } catch (error) {
      if (codeOf(error) !== '55P03' || performance.now() > until) throw error
    }
  }
}
