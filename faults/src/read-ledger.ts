import type { JsonValue } from '@stepledger/sdk'
import postgres from 'postgres'

export interface LedgerStep {
  id: string
  /** Thread and step, as in the histories. */
  key: string
  status: string
  result: JsonValue
  counts: Counts
}

export interface Counts {
  calls: number
  executions: number
  retried: number
  deduplicated: number
  collided: number
  fenced: number
}

export interface LedgerAttempt {
  id: string
  stepId: string
  number: number
  kind: 'RECORD' | 'CLAIM'
  outcome: string
  status: string | null
  executionId: string | null
}

export interface LedgerState {
  steps: LedgerStep[]
  /** By step, in order. */
  attempts: LedgerAttempt[]
}

/** Reads the tables themselves, so that the API is not asked for a reference of its own. */
export async function readLedger(url: string): Promise<LedgerState> {
  const sql = postgres(url, { max: 1 })
  try {
    const steps = await sql<LedgerStep[]>`
      select
        s.id, t.key || '/' || s.name as key, s.status, s.result,
        json_build_object(
          'calls', s.calls, 'executions', s.executions, 'retried', s.retried,
          'deduplicated', s.deduplicated, 'collided', s.collided, 'fenced', s.fenced
        ) as counts
      from steps s
      join threads t on t.id = s.thread_id`
    const attempts = await sql<LedgerAttempt[]>`
      select
        id, step_id as "stepId", number, kind, outcome, status,
        execution_id as "executionId"
      from attempts
      order by step_id, number`
    return { steps, attempts }
  } finally {
    await sql.end()
  }
}
