import { createHash } from 'node:crypto'

/** An id as an outside system would give it, the same for the same text. */
export function makeId(prefix: string, text: string): string {
  return `${prefix}_${createHash('sha256').update(text).digest('hex').slice(0, 14)}`
}
