import type { ApiKey, NewApiKey } from './api-keys.ts'
import { describeState } from './format-keys.ts'

interface Form {
  json?: boolean
}

/** The secret alone on standard output, so that it can be piped. */
export function tellSecret({ apiKey, secret }: NewApiKey, { json }: Form): void {
  if (!json) console.error(describe(apiKey))
  console.log(json ? JSON.stringify({ apiKey, secret }) : secret)
}

export function tellKey(apiKey: ApiKey, { json }: Form): void {
  if (json) console.log(JSON.stringify({ apiKey }))
  else console.error(describe(apiKey))
}

function describe(key: ApiKey): string {
  const limit = key.callsPerSecond === null ? '' : `, ${key.callsPerSecond} calls a second`
  const follows = key.replaces === null ? '' : `, follows key ${key.replaces}`
  return `Key ${key.id}, ${key.name}: ${key.role.toLowerCase()}, ${describeState(key, new Date())}${limit}${follows}`
}
