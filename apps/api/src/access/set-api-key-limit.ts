import { type Sql, transact } from '../ledger/index.ts'
import { type ApiKey, apiKeyColumns } from './api-key.ts'
import type { Caller } from './caller.ts'
import { checkCallsPerSecond, expectKey, readKeyId } from './check-key-input.ts'
import { writeAudit } from './write-audit.ts'

/** Gives a key a limit of its own, or with null the server's. Servers that know the key take it over within 5 s. */
export const setApiKeyLimit = async (
  sql: Sql,
  caller: Caller,
  { id, callsPerSecond }: { id: string; callsPerSecond: number | null },
): Promise<ApiKey> => {
  checkCallsPerSecond(callsPerSecond, 'callsPerSecond')
  const keyId = readKeyId(id)
  return transact(sql, async (tx) => {
    const [before] = await tx<{ callsPerSecond: number | null }[]>`
      /* setApiKeyLimit */
      select k.calls_per_second
      from api_keys k
      where k.id = ${keyId} and k.workspace_id = ${caller.workspace.id}
      for no key update`
    const from = expectKey(before).callsPerSecond
    const [key] = await tx<ApiKey[]>`
      /* setApiKeyLimit */
      update api_keys k
      set calls_per_second = ${callsPerSecond}
      where k.id = ${keyId}
      returning ${apiKeyColumns(tx)}`
    const apiKey = expectKey(key)
    const detail = { id, from, to: callsPerSecond }
    if (from !== callsPerSecond)
      await writeAudit(tx, caller, { action: 'API_KEY_LIMIT_CHANGED', subject: apiKey.name, detail })
    return apiKey
  })
}
