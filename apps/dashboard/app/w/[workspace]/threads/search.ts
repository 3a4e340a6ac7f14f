import {
  createLoader,
  createParser,
  createSerializer,
  parseAsArrayOf,
  parseAsIsoDateTime,
  parseAsString,
  parseAsStringLiteral,
} from 'nuqs/server'
import { outcomeNames } from '../../../../components/outcomes.ts'
import type { ThreadFilter } from '../../../../queries/generated/graphql.ts'
import { buildFilter } from '../lists/filter-values.ts'
import { parseAsTrail } from '../lists/page-trail.ts'

export const threadStatuses = ['ACTIVE', 'COMPLETED', 'CANCELLED'] as const

/** A reference is written key:value; the value may have colons of its own. */
export const parseAsRef = createParser({
  parse: (text: string) => {
    const colon = text.indexOf(':')
    return colon > 0 ? { key: text.slice(0, colon), value: text.slice(colon + 1) } : null
  },
  serialize: ({ key, value }) => `${key}:${value}`,
  eq: (one, other) => one.key === other.key && one.value === other.value,
})

export const threadsSearch = {
  status: parseAsArrayOf(parseAsStringLiteral(threadStatuses)),
  outcome: parseAsArrayOf(parseAsStringLiteral(outcomeNames)),
  stepName: parseAsString,
  service: parseAsString,
  ref: parseAsRef,
  tag: parseAsString,
  label: parseAsString,
  startedAfter: parseAsIsoDateTime,
  startedBefore: parseAsIsoDateTime,
  after: parseAsTrail,
}

export const loadThreadsSearch = createLoader(threadsSearch)

/** The query of the list's address: what is listed, whichever page is shown. */
const serialize = createSerializer(threadsSearch)
export function describeThreadList(search: ThreadsSearch) {
  return serialize({ ...search, after: null })
}

export type ThreadsSearch = Awaited<ReturnType<typeof loadThreadsSearch>>

export function buildThreadFilter({ after, ...search }: ThreadsSearch): ThreadFilter {
  return buildFilter(search)
}
