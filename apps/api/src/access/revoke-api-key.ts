import { type Sql, transact } from '../ledger/index.ts'
import { type ApiKey, apiKeyColumns } from './api-key.ts'
import type { Caller } from './caller.ts'
import { expectKey, readKeyId } from './check-key-input.ts'
import { writeAudit } from './write-audit.ts'

/** Makes a key invalid for good. Doing so again changes nothing, and is not written down again. */
export const revokeApiKey = async (sql: Sql, caller: Caller, id: string): Promise<ApiKey> => {
  const keyId = readKeyId(id)
  return transact(sql, async (tx) => {
    const [revoked] = await tx<ApiKey[]>`
      /* revokeApiKey */
      update api_keys k
      set revoked_at = clock_timestamp()
      where k.id = ${keyId} and k.workspace_id = ${caller.workspace.id} and k.revoked_at is null
      returning ${apiKeyColumns(tx)}`
    if (revoked) {
      const { name, prefix } = revoked
      await writeAudit(tx, caller, { action: 'API_KEY_REVOKED', subject: name, detail: { id, prefix } })
      return revoked
    }
    const [key] = await tx<ApiKey[]>`
      /* revokeApiKey */
      select ${apiKeyColumns(tx)}
      from api_keys k
      where k.id = ${keyId} and k.workspace_id = ${caller.workspace.id}`
    return expectKey(key)
  })
}
