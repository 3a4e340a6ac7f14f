import type { Query } from './read-planned.ts'
import type { Outcome, Sql } from './types.ts'

export const outcomes = [
  'RECORDED',
  'RETRIED',
  'DEDUPLICATED',
  'COLLIDED',
  'CLAIMED',
  'TAKEN_OVER',
  'BUSY',
  'FENCED',
] as const satisfies Outcome[]

/** A list with something for each outcome, which may name the column that counts it. */
export const eachOutcome = (sql: Sql, write: (outcome: Outcome, column: Query) => Query): Query[] =>
  outcomes.map((outcome, index) => {
    const written = write(outcome, sql`${sql(outcome.toLowerCase())}`)
    return index === 0 ? written : sql`, ${written}`
  })
