import { randomBytes } from 'node:crypto'
import { chmod, readFile, writeFile } from 'node:fs/promises'
import { inDataDir } from './settings.mjs'

/** The API key that was given, else the one of the last start, else a new one. */
export async function chooseApiKey(settings) {
  const kept = await readFile(inDataDir(settings, 'api-key'), 'utf8').catch(() => '')
  return settings.apiKey ?? (kept.trim() || `sl_${randomBytes(24).toString('base64url')}`)
}

/** Kept only once the API has taken it: one that it refuses must not come back with the next start. */
export async function keepApiKey(settings, apiKey) {
  await writeSecret(inDataDir(settings, 'api-key'), apiKey)
}

export async function keepDatabaseUrl(settings, url) {
  await writeSecret(inDataDir(settings, 'database-url'), url)
}

async function writeSecret(file, text) {
  await writeFile(file, `${text}\n`, { mode: 0o600 })
  // The mode above counts only for a file that is new.
  await chmod(file, 0o600)
}
