import type { Sql } from '../ledger/index.ts'
import { hashKey } from './hash-key.ts'

/**
 * Makes the key valid for the workspace "default", which is made where it is missing. Several servers may do so at
 * once. A key that was revoked stays revoked.
 */
export const ensureFirstKey = async (sql: Sql, key: string): Promise<void> => {
  await sql`
    /* ensureFirstKey */
    insert into workspaces (name)
    values ('default')
    on conflict (name) do nothing`
  await sql`
    /* ensureFirstKey */
    insert into api_keys (workspace_id, name, secret_hash)
    select id, 'first', ${hashKey(key)}
    from workspaces
    where name = 'default'
    on conflict (secret_hash) do nothing`
}
