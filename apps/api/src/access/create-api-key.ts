import { type Sql, transact } from '../ledger/index.ts'
import { AccessError } from './access-error.ts'
import { type ApiKey, apiKeyColumns, type NewApiKey } from './api-key.ts'
import type { Caller, KeyRole } from './caller.ts'
import { checkCallsPerSecond, checkKeyName } from './check-key-input.ts'
import { hashKey } from './hash-key.ts'
import { makeSecret } from './make-secret.ts'
import { writeAudit } from './write-audit.ts'

type CreateApiKeyInput = {
  name: string
  role: KeyRole
  expiresAt?: Date | null | undefined
  callsPerSecond?: number | null | undefined
}

/** Makes a key of the caller's workspace. Its secret is in the answer, and nowhere else. */
export const createApiKey = async (
  sql: Sql,
  caller: Caller,
  { name, role, expiresAt = null, callsPerSecond = null }: CreateApiKeyInput,
): Promise<NewApiKey> => {
  checkKeyName(name, 'input.name')
  checkCallsPerSecond(callsPerSecond, 'input.callsPerSecond')
  const { secret, prefix } = makeSecret()
  return transact(sql, async (tx) => {
    const [apiKey] = await tx<ApiKey[]>`
      /* createApiKey */
      insert into api_keys as k (
        workspace_id, name, secret_hash, prefix, role, calls_per_second, created_by, expires_at, lifetime
      )
      select
        ${caller.workspace.id}, ${name}, ${hashKey(secret)}, ${prefix}, ${role}, ${callsPerSecond},
        ${caller.actor.name}, t.expires_at, t.expires_at - clock_timestamp()
      from (select ${expiresAt}::timestamptz as expires_at) t
      where coalesce(t.expires_at > clock_timestamp(), true)
      returning ${apiKeyColumns(tx)}`
    if (!apiKey) {
      throw new AccessError('BAD_USER_INPUT', 'expiresAt must be in the future.', { path: 'input.expiresAt' })
    }
    await writeAudit(tx, caller, {
      action: 'API_KEY_CREATED',
      subject: name,
      detail: { id: apiKey.id, prefix, role, expiresAt: expiresAt?.toISOString() ?? null, callsPerSecond },
    })
    return { apiKey, secret }
  })
}
