import { timingSafeEqual } from 'node:crypto'
import type { Sql } from '../ledger/index.ts'
import { type Caller, keyPermissions } from './caller.ts'

/** Who comes with the key of this hash, or null where the key is unknown or revoked. */
export const findKeyHolder = async (sql: Sql, hash: Buffer): Promise<Caller | null> => {
  const [row] = await sql<{ id: number; name: string; workspaceId: number; secretHash: Buffer }[]>`
    /* findKeyHolder */
    select id, name, workspace_id, secret_hash
    from api_keys
    where secret_hash = ${hash} and revoked_at is null`
  if (!row || !timingSafeEqual(row.secretHash, hash)) return null
  const { id, name, workspaceId } = row
  return {
    workspace: { id: workspaceId },
    actor: { kind: 'KEY', id, name, role: 'BOTH' },
    permissions: keyPermissions.BOTH,
  }
}
