import { createApiKey } from '../../access/create-api-key.ts'
import { listApiKeys } from '../../access/list-api-keys.ts'
import { revokeApiKey } from '../../access/revoke-api-key.ts'
import { rotateApiKey } from '../../access/rotate-api-key.ts'
import { setApiKeyLimit } from '../../access/set-api-key-limit.ts'
import type { MutationResolvers, QueryResolvers } from '../generated.ts'

export const apiKeyQuery: Pick<QueryResolvers, 'apiKeys'> = {
  apiKeys: (_, __, { sql, workspace }) => listApiKeys(sql, workspace),
}

export const apiKeyMutation: Pick<
  MutationResolvers,
  'createApiKey' | 'rotateApiKey' | 'revokeApiKey' | 'setApiKeyLimit'
> = {
  createApiKey: (_, { input }, { sql, caller }) => createApiKey(sql, caller, input),
  rotateApiKey: (_, input, { sql, caller }) => rotateApiKey(sql, caller, input),
  revokeApiKey: (_, { id }, { sql, caller }) => revokeApiKey(sql, caller, id),
  setApiKeyLimit: (_, { id, callsPerSecond }, { sql, caller }) =>
    setApiKeyLimit(sql, caller, { id, callsPerSecond: callsPerSecond ?? null }),
}
