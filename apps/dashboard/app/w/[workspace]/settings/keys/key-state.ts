import type { ApiKeyRowFragment } from '../../../../../queries/generated/graphql.ts'

type Dates = Pick<ApiKeyRowFragment, 'expiresAt' | 'revokedAt'>

/** Whether a key opens anything at a moment. */
export function describeKeyState({ expiresAt, revokedAt }: Dates, now: number) {
  if (revokedAt !== null) return 'Revoked'
  return expiresAt !== null && Date.parse(expiresAt) <= now ? 'Expired' : 'Valid'
}
