import { LedgerError } from './errors.ts'
import { checkLease, isUuid } from './prepare-call.ts'
import { downstreamKeyOf } from './rows.ts'
import type { Claim, Sql, Workspace } from './types.ts'

/**
 * Lets a claim that is still held end `leaseSeconds` from now. The token decides, not the clock: a lease that is
 * over can be extended as long as nobody has taken the claim over.
 */
export const extendClaim = async (
  sql: Sql,
  workspace: Workspace,
  { claimToken, leaseSeconds }: { claimToken: string; leaseSeconds: number },
): Promise<Claim> => {
  checkLease(leaseSeconds)
  const [row] = isUuid(claimToken)
    ? await sql<{ id: string; claimHolder: string | null; claimExpiresAt: Date }[]>`
        /* extendClaim */
        update steps
        set claim_expires_at = clock_timestamp() + make_interval(secs => ${leaseSeconds})
        where workspace_id = ${workspace.id}
          and claim_token = ${claimToken}
          and status = 'IN_PROGRESS'
        returning id, claim_holder, claim_expires_at`
    : []
  if (!row) {
    throw new LedgerError(
      'CLAIM_NOT_FOUND',
      'This claim is held no longer: the step was completed, or another caller has taken it over.',
      'claimToken',
    )
  }
  return {
    token: claimToken,
    holder: row.claimHolder,
    expiresAt: row.claimExpiresAt,
    downstreamKey: downstreamKeyOf(row.id),
  }
}
