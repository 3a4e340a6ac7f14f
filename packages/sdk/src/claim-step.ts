import type { Clock } from './clock.ts'
import { StepBusyError } from './errors.ts'
import { type ClaimPayload, claimStepDocument } from './graphql/documents.ts'
import type { ClaimStepInput } from './graphql/generated.ts'
import { backoff } from './retry.ts'
import type { Session } from './session.ts'

/** Whether to wait while another caller holds the claim; a number is the longest wait in milliseconds. */
export type Wait = boolean | number

// Waiting to the very end of the lease would ask a moment too early.
const marginMs = 1_000

/** Claims a step, again and again while another caller holds it; throws a StepBusyError when `wait` is over. */
export async function claimStep(session: Session, input: ClaimStepInput, wait: Wait): Promise<ClaimPayload> {
  const { clock, closing } = session
  const sinceMs = clock.now()
  let untilMs: number | undefined
  for (let attempt = 0; ; attempt++) {
    const payload = await requestClaim(session, input)
    if (payload.outcome !== 'BUSY') return payload
    untilMs ??=
      typeof wait === 'number' ? sinceMs + wait : wait ? clock.now() + leaseLeftMs(payload) + marginMs : 0
    await pause({ clock, closing, untilMs, attempt }, new StepBusyError(payload))
  }
}

interface Pause {
  clock: Clock
  closing: AbortSignal
  untilMs: number
  attempt: number
}

async function pause({ clock, closing, untilMs, attempt }: Pause, busy: StepBusyError): Promise<void> {
  const remainingMs = untilMs - clock.now()
  if (remainingMs <= 0) throw busy
  await clock.sleep(Math.min(remainingMs, backoff({ attempt, random: clock.random() })), closing)
  if (closing.aborted) throw busy
}

async function requestClaim(session: Session, input: ClaimStepInput): Promise<ClaimPayload> {
  const data = await session.request(claimStepDocument, { input })
  return (data as { claimStep: ClaimPayload }).claimStep
}

/** How long the claim lasts; both times are the database's, so that this machine's clock may be wrong. */
export function leaseLeftMs({ claim, attempt }: ClaimPayload): number {
  return claim ? Math.max(0, Date.parse(claim.expiresAt) - Date.parse(attempt.recordedAt)) : 0
}
