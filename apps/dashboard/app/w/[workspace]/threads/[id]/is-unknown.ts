type Held = { status: string; claim: { expiresAt: string } | null }

/** A claim ran out and nobody reported: whether the effect took place is not known. */
export function isUnknown({ status, claim }: Held, now: number) {
  return status === 'IN_PROGRESS' && claim !== null && Date.parse(claim.expiresAt) <= now
}
