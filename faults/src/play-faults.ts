import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkHistory, type Verdict } from './check-history.ts'
import { readHistories } from './history.ts'
import { type Injected, injectFaults } from './inject-faults.ts'
import { createRandom } from './random.ts'
import { readLedger } from './read-ledger.ts'
import { setStage } from './set-stage.ts'

export interface FaultsOptions {
  seed: number
  /** Each deals every fault once. */
  rounds: number
  /** Processes that call. */
  callers: number
  show(line: string): void
}

export interface Play {
  injected: Injected
  cutConnections: number
  callers: number
  seconds: number
  verdict: Verdict
  /** Histories, logs and data, kept where a rule was violated. */
  folder: string
}

/** Lets callers work while everything around them is killed, and checks what they were told. */
export async function playFaults({ seed, rounds, callers, show }: FaultsOptions): Promise<Play> {
  const began = Date.now()
  const random = createRandom(seed)
  const folder = await mkdtemp(join(tmpdir(), 'stepledger-faults-'))
  const stage = await setStage({ folder, callers, seed })
  try {
    const injected = await injectFaults(stage, { rounds, random, show })
    await stage.finish()
    const ledger = await readLedger(stage.database.url)
    const verdict = checkHistory(readHistories(stage.histories), ledger)
    return {
      injected,
      cutConnections: stage.lanes.reduce((sum, { front }) => sum + front.cut, 0),
      callers: stage.callers.started,
      seconds: Math.round((Date.now() - began) / 1000),
      verdict,
      folder,
    }
  } finally {
    await stage.strike()
  }
}

export function forget({ folder }: Play): Promise<void> {
  return rm(folder, { recursive: true, force: true })
}
