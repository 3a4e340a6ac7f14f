import type { CanonicalText, JsonValue } from './types.ts'

type Change = { path: string; before?: JsonValue; after?: JsonValue }

// Every change repeats its path, so that few bytes of context could become many of changes.
const most = 1_000
const longest = 128 * 1024

const isObject = (value: JsonValue | undefined): value is { [key: string]: JsonValue } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const tokensOf = (before: JsonValue | undefined, after: JsonValue | undefined): string[] | undefined => {
  if (isObject(before) && isObject(after))
    return [...new Set([...Object.keys(before), ...Object.keys(after)])].sort()
  if (Array.isArray(before) && Array.isArray(after))
    return Object.keys(before.length > after.length ? before : after)
  return undefined
}

const member = (value: JsonValue | undefined, token: string): JsonValue | undefined =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, token)
    ? (value as { [key: string]: JsonValue })[token]
    : undefined

const collect = (
  before: JsonValue | undefined,
  after: JsonValue | undefined,
  path: string,
  changes: Change[],
): void => {
  if (changes.length > most || JSON.stringify(before) === JSON.stringify(after)) return
  const tokens = tokensOf(before, after)
  if (!tokens) {
    changes.push({ path, ...(before !== undefined && { before }), ...(after !== undefined && { after }) })
    return
  }
  for (const token of tokens) {
    const step = token.replaceAll('~', '~0').replaceAll('/', '~1')
    collect(member(before, token), member(after, token), `${path}/${step}`, changes)
  }
}

/**
 * What a call's context says differently from its step's, field by field, as JSON text; null when nothing does.
 * Array items are compared by position. A difference of over 1,000 fields or 128 KiB is one change of the whole.
 */
export const changesBetween = (before: CanonicalText, after: CanonicalText): string | null => {
  if (before === after) return null
  const parsed = { before: JSON.parse(before) as JsonValue, after: JSON.parse(after) as JsonValue }
  const changes: Change[] = []
  collect(parsed.before, parsed.after, '', changes)
  const whole = (): string => `[{"path":"","before":${before},"after":${after}}]`
  if (changes.length > most) return whole()
  const text = JSON.stringify(changes)
  return text.length > longest ? whole() : text
}
