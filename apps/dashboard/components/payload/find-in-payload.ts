import { extendPointer } from './json-pointer.ts'
import { isContainer } from './list-children.ts'
import { printScalar } from './print-scalar.ts'

export const mostMatches = 1_000

/** A text to look for, in any case; null where there is none. */
export function createPattern(text: string): RegExp | null {
  return text === '' ? null : new RegExp(text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&'), 'iu')
}

/** The nodes whose name or own value holds the text as it is printed, from top to bottom: at most `mostMatches`. */
export function findInPayload(whole: unknown, pattern: RegExp): string[] {
  const found: string[] = []
  const look = (value: unknown, pointer: string, name = '') => {
    if (found.length === mostMatches) return
    const own = isContainer(value) ? '' : printScalar(value)
    if (pattern.test(name) || pattern.test(own)) found.push(pointer)
    if (!isContainer(value)) return
    const isArray = Array.isArray(value)
    for (const [key, child] of Object.entries(value))
      look(child, extendPointer(pointer, key), isArray ? '' : JSON.stringify(key))
  }
  look(whole, '')
  return found
}
