import { timingSafeEqual } from 'node:crypto'
import type { Sql, Workspace } from '../ledger/index.ts'

/** The workspace that a key's hash opens, or null where the key is unknown or revoked. */
export const findWorkspace = async (sql: Sql, hash: Buffer): Promise<Workspace | null> => {
  const [row] = await sql<{ workspaceId: number; secretHash: Buffer }[]>`
    /* findWorkspace */
    select workspace_id, secret_hash
    from api_keys
    where secret_hash = ${hash} and revoked_at is null`
  return row && timingSafeEqual(row.secretHash, hash) ? { id: row.workspaceId } : null
}
