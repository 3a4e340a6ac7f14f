import { timingSafeEqual } from 'node:crypto'
import type { Sql } from '../ledger/index.ts'
import { type Caller, type KeyRole, keyPermissions } from './caller.ts'

/** Who comes with a key, and for how many milliseconds more the key is good. */
export type KeyHolder = { caller: Caller; expiresIn: number }

type Row = {
  id: number
  name: string
  workspaceId: number
  secretHash: Buffer
  role: KeyRole
  callsPerSecond: number | null
  expiresIn: number | null
}

/** Who comes with the key of this hash, or null where the key is unknown, revoked or has expired. */
export const findKeyHolder = async (sql: Sql, hash: Buffer): Promise<KeyHolder | null> => {
  const [row] = await sql<Row[]>`
    /* findKeyHolder */
    select
      id, name, workspace_id, secret_hash, role, calls_per_second,
      (extract(epoch from expires_at - clock_timestamp()) * 1000)::float8 as expires_in
    from api_keys
    where secret_hash = ${hash} and revoked_at is null`
  if (!row || !timingSafeEqual(row.secretHash, hash)) return null
  const { id, name, workspaceId, role, callsPerSecond } = row
  const expiresIn = row.expiresIn ?? Number.POSITIVE_INFINITY
  if (expiresIn <= 0) return null
  const actor = { kind: 'KEY', id, name, role, callsPerSecond } as const
  return { caller: { workspace: { id: workspaceId }, actor, permissions: keyPermissions[role] }, expiresIn }
}
