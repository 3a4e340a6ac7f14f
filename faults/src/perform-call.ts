import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import {
  ClaimLostError,
  KeyCollisionError,
  type Ledger,
  StepBusyError,
  StepledgerError,
} from '@stepledger/sdk'
import type { Entry } from './history.ts'
import type { PlannedCall } from './plan-call.ts'

interface Desk {
  ledger: Ledger
  note(entry: Entry): void
}

/** The failure that a step's code is told to have. */
class Declined extends Error {
  readonly code = 'DECLINED'
}

/** Makes one call and notes what became of it. */
export async function performCall(desk: Desk, planned: PlannedCall): Promise<void> {
  const { kind, thread } = planned
  const own = { call: randomUUID(), key: `${thread}/${kind}` }
  desk.note({ ...own, type: 'made', kind })
  try {
    if (kind === 'record') await recordStep(desk, planned, own)
    else await runStep(desk, planned, own)
  } catch (error) {
    desk.note({ ...own, type: 'rejected', ...describe(error) })
  }
}

type Own = { call: string; key: string }

function begin({ ledger }: Desk, { kind, thread, amount }: PlannedCall) {
  return ledger.thread(thread).step(kind).idempotencyKey('only').addContext({ amount })
}

async function recordStep(desk: Desk, planned: PlannedCall, own: Own): Promise<void> {
  const step = begin(desk, planned).executionId(own.call)
  const status = planned.fails ? 'FAILED' : 'SUCCESS'
  const answer = await (planned.fails ? step.failed({ by: own.call }) : step.success({ by: own.call }))
  const { id, status: stepStatus, result } = answer.step
  const told = {
    outcome: answer.outcome,
    attemptId: answer.attempt.id,
    step: { id, status: stepStatus, result },
  }
  desk.note({ ...own, type: 'told', status, ...told })
}

async function runStep(desk: Desk, planned: PlannedCall, own: Own): Promise<void> {
  const { lastsMs, leaseSeconds } = planned
  let ran: string | null = null
  const result = await begin(desk, planned).run(
    async ({ executionId, downstreamKey }) => {
      ran = executionId
      desk.note({ ...own, type: 'ran', executionId, downstreamKey })
      await sleep(lastsMs)
      if (planned.fails) throw new Declined('declined')
      return { by: executionId }
    },
    { leaseSeconds },
  )
  desk.note({ ...own, type: 'returned', result, executionId: ran })
}

function describe(error: unknown) {
  if (error instanceof Declined) return { code: error.code }
  if (!(error instanceof StepledgerError)) return { code: `UNEXPECTED ${error}` }
  const { code } = error
  const known =
    error instanceof KeyCollisionError || error instanceof StepBusyError || error instanceof ClaimLostError
  return known
    ? { code, outcome: error.attempt.outcome, attemptId: error.attempt.id, stepId: error.step.id }
    : { code }
}
