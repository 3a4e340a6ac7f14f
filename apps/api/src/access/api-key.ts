import type postgres from 'postgres'
import type { Sql } from '../ledger/index.ts'
import type { KeyRole } from './caller.ts'

/** What may be told of a key: all but its secret. */
export type ApiKey = {
  id: string
  name: string
  /** What its secret begins with; null for a key that was given by a setting. */
  prefix: string | null
  role: KeyRole
  callsPerSecond: number | null
  createdAt: Date
  createdBy: string | null
  expiresAt: Date | null
  revokedAt: Date | null
  lastUsedAt: Date | null
  replaces: string | null
}

/** A key that was just made: the only time that its secret is told. */
export type NewApiKey = { apiKey: ApiKey; secret: string }

export const apiKeyColumns = (sql: Sql): postgres.PendingQuery<postgres.Row[]> => sql`
  k.id::text, k.name, k.prefix, k.role, k.calls_per_second, k.created_at, k.created_by, k.expires_at,
  k.revoked_at, k.last_used_at, k.replaces::text`
