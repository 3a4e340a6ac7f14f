import type { Call } from './prepare-call.ts'
import type { KnownRow } from './read-known.ts'
import type { Workspace } from './types.ts'

/** A claim that this server gave: the call that asked for it, and its step's row as that call left it. */
export type HeldClaim = { call: Call; row: KnownRow }

export type HeldClaims = {
  keep: (workspace: Workspace, claim: HeldClaim) => void
  /** The claim that this call completes; once, since the completion changes its row. */
  take: (workspace: Workspace, call: Call) => HeldClaim | undefined
  /** The row of a claim that was extended is another one. */
  forget: (token: string) => void
}

type Kept = { workspaceId: number; claim: HeldClaim }

const isOfOneStep = (claim: Call, completion: Call): boolean =>
  claim.threadId === completion.threadId &&
  claim.threadKey === completion.threadKey &&
  claim.keyScope === completion.keyScope &&
  claim.name === completion.name &&
  claim.keyKind === completion.keyKind &&
  claim.key === completion.key

/**
 * Claims that this server gave of late, at most twice `most` characters of them. Mostly the same server hears of the
 * completion, and need not read what it wrote itself. A hint and never an answer: what is decided from it is written only
 * while the row is still that version.
 */
export const createHeldClaims = (most = 4 * 1024 * 1024): HeldClaims => {
  let young = new Map<string, Kept>()
  let old = new Map<string, Kept>()
  let length = 0
  const forget = (token: string): void => {
    young.delete(token)
    old.delete(token)
  }
  return {
    keep: ({ id }, claim) => {
      const { row } = claim
      if (row.claimToken === null) return
      young.set(row.claimToken, { workspaceId: id, claim })
      // A row without its context is about so large.
      length += row.context.length + 1_024
      if (length < most) return
      old = young
      young = new Map()
      length = 0
    },
    take: ({ id }, call) => {
      if (call.claimToken === null) return undefined
      const kept = young.get(call.claimToken) ?? old.get(call.claimToken)
      if (kept?.workspaceId !== id || !isOfOneStep(kept.claim.call, call)) return undefined
      forget(call.claimToken)
      return kept.claim
    },
    forget,
  }
}
