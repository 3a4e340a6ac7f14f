import { formatDuration } from '../../../../../components/format-number.ts'

type Claim = { holder: string | null; expiresAt: string } | null

/** A claim that ran out says nothing of what its holder did: the outcome is unknown, not failed. */
export function describeClaim(claim: Claim, now: number) {
  if (!claim) return 'in progress'
  const left = Date.parse(claim.expiresAt) - now
  const holder = claim.holder ?? 'a caller'
  if (left > 0) return `held by ${holder}, ${formatDuration(Math.ceil(left / 1_000) * 1_000)} left`
  return `outcome unknown: ${holder}’s claim expired`
}
