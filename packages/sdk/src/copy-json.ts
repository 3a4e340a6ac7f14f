import { ContextError } from './errors.ts'

/** What JSON can hold. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | ReadonlyArray<JsonValue>
  | { readonly [key: string]: JsonValue }

/** The part of a call that a value belongs to; it opens the messages about it. */
export type CallPart = 'context' | 'result' | 'error'

const maxLevels = 32
const loneSurrogate = /\p{Surrogate}/u

/** A deep copy that is exactly what the server will store, or a ContextError that names the place. */
export function copyJson(value: unknown, part: CallPart): JsonValue {
  const path: Array<string | number> = []
  const ancestors: object[] = []

  function refuse(code: ContextError['code'], problem: string): never {
    throw new ContextError({ code, part, path: toPointer(path), problem })
  }

  function copy(value: unknown): JsonValue {
    switch (typeof value) {
      case 'boolean':
        return value
      case 'string':
        return copyText(value)
      case 'number':
        return copyNumber(value)
      case 'object':
        return value === null ? null : copyObject(value)
      case 'bigint':
        return refuse('UNSAFE_NUMBER', 'is a bigint: send it as a string')
      default:
        return refuse('CONTEXT_INVALID', `is ${describe(value)}, which JSON cannot hold`)
    }
  }

  function copyText(text: string): string {
    if (text.includes('\0')) refuse('INVALID_TEXT', 'contains U+0000')
    if (loneSurrogate.test(text)) refuse('INVALID_TEXT', 'contains a lone surrogate')
    return text
  }

  function copyNumber(number: number): number {
    if (!Number.isFinite(number)) refuse('UNSAFE_NUMBER', `is ${number}, which JSON cannot hold`)
    if (Number.isInteger(number) && !Number.isSafeInteger(number)) {
      refuse('UNSAFE_NUMBER', 'is an integer beyond ±(2^53−1): send it as a string')
    }
    return number
  }

  function copyObject(object: object): JsonValue {
    if (isDate(object)) return copyDate(object)
    if (ancestors.includes(object)) refuse('CONTEXT_INVALID', 'refers back to itself')
    if (ancestors.length === maxLevels) refuse('CONTEXT_TOO_DEEP', `is more than ${maxLevels} levels deep`)
    ancestors.push(object)
    const copied = Array.isArray(object) ? copyArray(object) : copyFields(object)
    ancestors.pop()
    return copied
  }

  function copyDate(date: Date): string {
    const time = Date.prototype.getTime.call(date)
    return Number.isNaN(time) ? refuse('CONTEXT_INVALID', 'is an invalid Date') : new Date(time).toISOString()
  }

  // Array.from visits holes too, so that a sparse array is refused rather than filled with nulls.
  function copyArray(array: readonly unknown[]): JsonValue[] {
    return Array.from(array, (item, index) => copyAt(index, item))
  }

  // Object.fromEntries defines properties, where an assignment to `__proto__` would lose one.
  function copyFields(object: object): { [key: string]: JsonValue } {
    if (!isPlain(object)) {
      refuse('CONTEXT_INVALID', `is ${describe(object)}: send a plain object, an array or a string`)
    }
    const fields = Object.entries(object).filter(([, field]) => field !== undefined)
    return Object.fromEntries(fields.map(([key, field]) => [copyKey(key), copyAt(key, field)]))
  }

  function copyKey(key: string): string {
    path.push(key)
    const copied = copyText(key)
    path.pop()
    return copied
  }

  function copyAt(key: string | number, value: unknown): JsonValue {
    path.push(key)
    const copied = copy(value)
    path.pop()
    return copied
  }

  return copy(value)
}

function toPointer(path: ReadonlyArray<string | number>): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

// By tag and by shape, not by instanceof: values may come from another realm (an iframe, a test runner's VM).
function isDate(object: object): object is Date {
  return Object.prototype.toString.call(object) === '[object Date]' && !isPlain(object)
}

function isPlain(object: object): boolean {
  const prototype = Object.getPrototypeOf(object)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}

function describe(value: unknown): string {
  if (typeof value !== 'object' || value === null) return typeof value
  const name = value.constructor?.name
  return name ? `an instance of ${name}` : 'an instance of a class'
}
