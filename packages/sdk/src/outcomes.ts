import type { Outcome } from './graphql/generated.ts'

/** What can become of a call. */
export const outcomes = [
  'RECORDED',
  'RETRIED',
  'DEDUPLICATED',
  'COLLIDED',
  'CLAIMED',
  'TAKEN_OVER',
  'BUSY',
  'FENCED',
] as const satisfies readonly Outcome[]
