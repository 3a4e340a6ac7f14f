import { type Sql, transact } from '../ledger/index.ts'
import { AccessError } from './access-error.ts'
import { type ApiKey, apiKeyColumns, type NewApiKey } from './api-key.ts'
import type { Caller } from './caller.ts'
import { expectKey, readKeyId } from './check-key-input.ts'
import { hashKey } from './hash-key.ts'
import { makeSecret } from './make-secret.ts'
import { writeAudit } from './write-audit.ts'

const longestOverlap = 30 * 86_400

type Predecessor = { name: string; over: string | null }

/** Locks the key, so that of two rotations, or a rotation and a revocation, the second sees what the first did. */
const lockPredecessor = async (tx: Sql, { workspace }: Caller, id: number): Promise<Predecessor> => {
  const [locked] = await tx<{ id: number }[]>`
    /* rotateApiKey */
    select k.id
    from api_keys k
    where k.id = ${id} and k.workspace_id = ${workspace.id}
    for no key update`
  expectKey(locked)
  const [key] = await tx<Predecessor[]>`
    /* rotateApiKey */
    select
      k.name,
      case
        when k.revoked_at is not null then 'was revoked'
        when k.expires_at <= clock_timestamp() then 'has expired'
        when exists (
          select from api_keys s
          where s.replaces = k.id and s.workspace_id = k.workspace_id and s.revoked_at is null
        ) then 'was rotated before: rotate the one that follows it'
      end as over
    from api_keys k
    where k.id = ${id} and k.workspace_id = ${workspace.id}`
  return expectKey(key)
}

/** Makes a key that follows another one, with the same name, role, limit and lifetime. */
export const rotateApiKey = async (
  sql: Sql,
  caller: Caller,
  { id, overlapSeconds }: { id: string; overlapSeconds: number },
): Promise<NewApiKey> => {
  if (!(overlapSeconds >= 0 && overlapSeconds <= longestOverlap)) {
    const message = `overlapSeconds must be from 0 to ${longestOverlap}.`
    throw new AccessError('BAD_USER_INPUT', message, { path: 'overlapSeconds' })
  }
  const replaces = readKeyId(id)
  const { secret, prefix } = makeSecret()
  return transact(sql, async (tx) => {
    const { name, over } = await lockPredecessor(tx, caller, replaces)
    if (over) throw new AccessError('BAD_USER_INPUT', `The key ${over}.`, { path: 'id' })
    const [apiKey] = await tx<ApiKey[]>`
      /* rotateApiKey */
      with predecessor as (
        update api_keys k
        set expires_at = least(k.expires_at, clock_timestamp() + make_interval(secs => ${overlapSeconds}))
        where k.id = ${replaces}
        returning k.id, k.workspace_id, k.name, k.role, k.calls_per_second, k.lifetime
      )
      insert into api_keys as k (
        workspace_id, name, secret_hash, prefix, role, calls_per_second, created_by, expires_at, lifetime, replaces
      )
      select
        p.workspace_id, p.name, ${hashKey(secret)}, ${prefix}, p.role, p.calls_per_second, ${caller.actor.name},
        clock_timestamp() + p.lifetime, p.lifetime, p.id
      from predecessor p
      returning ${apiKeyColumns(tx)}`
    const successor = expectKey(apiKey)
    await writeAudit(tx, caller, {
      action: 'API_KEY_ROTATED',
      subject: name,
      detail: { id, successor: successor.id, prefix, overlapSeconds },
    })
    return { apiKey: successor, secret }
  })
}
