import {
  createLoader,
  createSerializer,
  parseAsArrayOf,
  parseAsBoolean,
  parseAsIsoDateTime,
  parseAsString,
  parseAsStringLiteral,
} from 'nuqs/server'
import { outcomeNames } from '../../../../components/outcomes.ts'
import type { AttemptFilter } from '../../../../queries/generated/graphql.ts'
import { buildFilter } from '../lists/filter-values.ts'
import { parseAsTrail } from '../lists/page-trail.ts'

export const attemptsSearch = {
  outcome: parseAsArrayOf(parseAsStringLiteral(outcomeNames)),
  stepName: parseAsString,
  idempotencyKey: parseAsString,
  service: parseAsString,
  threadId: parseAsString,
  stepId: parseAsString,
  /** Calls that reported another result than their step. */
  resultDiverged: parseAsBoolean,
  recordedAfter: parseAsIsoDateTime,
  recordedBefore: parseAsIsoDateTime,
  after: parseAsTrail,
  /** The call that the inspector shows. */
  attempt: parseAsString,
}

export const loadAttemptsSearch = createLoader(attemptsSearch)

/** The query of the list's address: what is listed, whichever page and call are shown. */
const serialize = createSerializer(attemptsSearch)
export function describeAttemptList(search: AttemptsSearch) {
  return serialize({ ...search, after: null, attempt: null })
}

export type AttemptsSearch = Awaited<ReturnType<typeof loadAttemptsSearch>>

export function buildAttemptFilter({ after, attempt, ...search }: AttemptsSearch): AttemptFilter {
  return buildFilter(search)
}
