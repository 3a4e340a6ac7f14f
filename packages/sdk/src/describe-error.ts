import type { JsonValue } from './copy-json.ts'

// Together at most 53 kB of canonical JSON, whatever the characters: a failure must be recorded even when
// its message quotes a whole web page.
const maxDepth = 4
const longestMessage = 2000
const longestName = 100
const unstorable = /\p{Surrogate}|\0/gu

/** `{ name, message, code?, cause? }`, cut to what the server takes. */
export function describeError(error: Error, depth = 1): JsonValue {
  const { name, message, code, cause } = error as Error & { code?: unknown }
  return {
    name: toText(name, longestName),
    message: toText(message, longestMessage),
    ...(typeof code === 'string' && { code: toText(code, longestName) }),
    ...(Number.isSafeInteger(code) && { code: code as number }),
    ...(typeof cause === 'string' && { cause: toText(cause, longestMessage) }),
    ...(isError(cause) && depth < maxDepth && { cause: describeError(cause, depth + 1) }),
  }
}

/** Also true for an Error of another realm, such as a test runner's VM. */
export function isError(value: unknown): value is Error {
  return value instanceof Error || Object.prototype.toString.call(value) === '[object Error]'
}

function toText(value: unknown, longest: number): string {
  return typeof value === 'string' ? value.slice(0, longest).replace(unstorable, '\uFFFD') : ''
}
