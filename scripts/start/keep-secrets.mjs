import { randomBytes } from 'node:crypto'
import { chmod, readFile, writeFile } from 'node:fs/promises'
import { inDataDir } from './settings.mjs'

/** Returns the API key that was given, else the one of the last start, else a new one; keeps it for the next. */
export async function keepApiKey(settings) {
  const file = inDataDir(settings, 'api-key')
  const kept = await readFile(file, 'utf8').catch(() => '')
  const apiKey = settings.apiKey ?? (kept.trim() || `sl_${randomBytes(24).toString('base64url')}`)
  await writeSecret(file, apiKey)
  return apiKey
}

export async function keepDatabaseUrl(settings, url) {
  await writeSecret(inDataDir(settings, 'database-url'), url)
}

async function writeSecret(file, text) {
  await writeFile(file, `${text}\n`, { mode: 0o600 })
  // The mode above counts only for a file that is new.
  await chmod(file, 0o600)
}
