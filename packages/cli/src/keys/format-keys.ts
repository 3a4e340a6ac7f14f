import type { ApiKey } from './api-keys.ts'

const heads = ['ID', 'NAME', 'BEGINS WITH', 'ROLE', 'CALLS/S', 'STATE', 'LAST USED']

/** Whether a key is good, in a word, and until when. */
export function describeState({ revokedAt, expiresAt }: ApiKey, now: Date): string {
  if (revokedAt !== null) return `revoked ${minute(revokedAt)}`
  if (expiresAt === null) return 'valid'
  return new Date(expiresAt) <= now ? `expired ${minute(expiresAt)}` : `valid until ${minute(expiresAt)}`
}

/** A table for people: a line each, in columns. */
export function formatKeys(keys: readonly ApiKey[], now: Date): string {
  const rows = keys.map((key) => [
    key.id,
    key.name,
    key.prefix ?? '(a setting)',
    key.role.toLowerCase(),
    String(key.callsPerSecond ?? '-'),
    describeState(key, now),
    key.lastUsedAt === null ? 'never' : minute(key.lastUsedAt),
  ])
  const table = [heads, ...rows]
  const widths = heads.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)))
  return table
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function minute(time: string): string {
  return `${time.slice(0, 16).replace('T', ' ')}Z`
}
