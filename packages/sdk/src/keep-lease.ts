import { leaseLeftMs } from './claim-step.ts'
import { ClaimLostError, LedgerRefusedError } from './errors.ts'
import { type ClaimPayload, extendClaimDocument } from './graphql/documents.ts'
import type { Session } from './session.ts'

export interface HeldClaim {
  claimed: ClaimPayload
  token: string
  leaseSeconds: number
}

export interface Lease {
  /** Aborted with a ClaimLostError when another caller has taken the claim over. */
  readonly signal: AbortSignal
  stop(): void
}

/** Extends a claim at each third of its lease, until it is stopped or the claim is lost. */
export function keepLease(session: Session, { claimed, token, leaseSeconds }: HeldClaim): Lease {
  const lost = new AbortController()
  const stopped = new AbortController()

  async function extend(): Promise<void> {
    try {
      await session.request(extendClaimDocument, { claimToken: token, leaseSeconds })
    } catch (error) {
      // Any other failure is no loss: the token counts until another caller has taken the claim over.
      if (!(error instanceof LedgerRefusedError && error.code === 'CLAIM_NOT_FOUND')) return
      if (!stopped.signal.aborted) lost.abort(new ClaimLostError(claimed))
    }
  }

  async function keep(): Promise<void> {
    // The claim's answer may have been long on its way.
    let lastsMs = leaseLeftMs(claimed)
    for (;;) {
      await session.clock.sleep(lastsMs / 3, stopped.signal)
      if (stopped.signal.aborted || lost.signal.aborted) return
      await extend()
      lastsMs = leaseSeconds * 1_000
    }
  }

  void keep()
  return { signal: lost.signal, stop: () => stopped.abort() }
}
