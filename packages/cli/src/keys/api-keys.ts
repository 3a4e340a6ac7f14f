import { sendQuery } from '../send-query.ts'
import type { Endpoint } from '../server.ts'

export interface ApiKey {
  id: string
  name: string
  prefix: string | null
  role: 'READ' | 'RECORD' | 'BOTH'
  callsPerSecond: number | null
  createdAt: string
  createdBy: string | null
  expiresAt: string | null
  revokedAt: string | null
  lastUsedAt: string | null
  replaces: string | null
}

export interface NewApiKey {
  apiKey: ApiKey
  secret: string
}

export interface CreateApiKeyInput {
  name: string
  role: ApiKey['role']
  expiresAt: Date | undefined
  callsPerSecond: number | undefined
}

const fields =
  'id name prefix role callsPerSecond createdAt createdBy expiresAt revokedAt lastUsedAt replaces'

/** Sent once: where no answer comes, another try would make another key. */
const once = 1

export async function listApiKeys(endpoint: Endpoint): Promise<ApiKey[]> {
  return (await sendQuery<{ apiKeys: ApiKey[] }>(endpoint, `{ apiKeys { ${fields} } }`)).apiKeys
}

export async function createApiKey(endpoint: Endpoint, input: CreateApiKeyInput): Promise<NewApiKey> {
  const query = `mutation ($input: CreateApiKeyInput!) {
    created: createApiKey(input: $input) { secret apiKey { ${fields} } }
  }`
  return (await sendQuery<{ created: NewApiKey }>(endpoint, query, { input }, once)).created
}

export async function rotateApiKey(
  endpoint: Endpoint,
  input: { id: string; overlapSeconds: number },
): Promise<NewApiKey> {
  const query = `mutation ($id: ID!, $overlapSeconds: Int!) {
    rotated: rotateApiKey(id: $id, overlapSeconds: $overlapSeconds) { secret apiKey { ${fields} } }
  }`
  return (await sendQuery<{ rotated: NewApiKey }>(endpoint, query, input, once)).rotated
}

export async function revokeApiKey(endpoint: Endpoint, id: string): Promise<ApiKey> {
  const query = `mutation ($id: ID!) { revoked: revokeApiKey(id: $id) { ${fields} } }`
  return (await sendQuery<{ revoked: ApiKey }>(endpoint, query, { id })).revoked
}

export async function setApiKeyLimit(
  endpoint: Endpoint,
  input: { id: string; callsPerSecond: number | null },
): Promise<ApiKey> {
  const query = `mutation ($id: ID!, $callsPerSecond: Int) {
    changed: setApiKeyLimit(id: $id, callsPerSecond: $callsPerSecond) { ${fields} }
  }`
  return (await sendQuery<{ changed: ApiKey }>(endpoint, query, input)).changed
}
