import canonicalize from 'canonicalize'
import { checkText } from './check-text.ts'
import { LedgerError } from './errors.ts'
import { inexactNumberOf } from './exact-number.ts'
import type { CanonicalText, JsonValue } from './types.ts'

const deepest = 32
const largest = 64 * 1024
const longestPath = 200

const unsafeNumber = (digits: string, path: string): LedgerError =>
  new LedgerError(
    'UNSAFE_NUMBER',
    `${path}: a double cannot hold ${digits.slice(0, 40)} as it is written. Send it as a string.`,
    path,
  )

const checkString = (text: string, path: string): void => {
  if (text.charCodeAt(0) === 0) {
    const digits = inexactNumberOf(text)
    if (digits !== undefined) throw unsafeNumber(digits, path)
  }
  checkText(text, path)
}

const extend = (path: string, key: string | number): string => `${path}.${key}`.slice(0, longestPath)

const checkValue = (value: JsonValue, path: string, depth: number): void => {
  if (typeof value === 'string') checkString(value, path)
  if (typeof value === 'number' && Math.abs(value) > Number.MAX_SAFE_INTEGER)
    throw unsafeNumber(String(value), path)
  if (typeof value !== 'object' || value === null) return
  if (depth >= deepest) {
    throw new LedgerError(
      'CONTEXT_TOO_DEEP',
      `${path} is nested more than ${deepest} levels deep. Flatten it.`,
      path,
    )
  }
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) {
      checkValue(value[index] as JsonValue, extend(path, index), depth + 1)
    }
    return
  }
  for (const key of Object.keys(value)) {
    checkText(key, extend(path, key))
    checkValue(value[key] as JsonValue, extend(path, key), depth + 1)
  }
}

/** The canonical text (RFC 8785) of a payload that may be stored: at most 32 levels and 64 KiB. */
export const canonicalPayload = (value: JsonValue, path: string): CanonicalText => {
  checkValue(value, path, 0)
  const text = canonicalize(value) as CanonicalText
  // A UTF-16 code unit is at most 3 bytes of UTF-8, so that short texts need no count.
  if (text.length * 3 > largest && Buffer.byteLength(text) > largest) {
    throw new LedgerError(
      'CONTEXT_TOO_LARGE',
      `${path} is over ${largest / 1024} KiB as canonical JSON.`,
      path,
    )
  }
  return text
}
