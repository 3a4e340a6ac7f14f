import { encodeCursor, type List } from './cursor.ts'
import { LedgerError } from './errors.ts'
import type { Page } from './types.ts'

/** What is asked of every list: how many rows, and after which. */
export type PageInput = { first?: number | null | undefined; after?: string | null | undefined }

/** The same once `first` is known to be good. */
export type CheckedPage = { first: number; after?: string | null | undefined }

export const mostThreads = 200
export const mostSteps = 1_000
export const mostAttempts = 200
export const mostHits = 200

export const checkFirst = (first: number | null | undefined, most: number): number => {
  if (Number.isInteger(first) && Number(first) >= 1 && Number(first) <= most) return Number(first)
  throw new LedgerError('BAD_USER_INPUT', `first must be from 1 to ${most}.`, 'first')
}

/** One row more than asked for was read, which tells whether a next page exists. */
export const toPage = <Node>(
  rows: readonly Node[],
  { list, first, position }: { list: List; first: number; position: (node: Node) => string },
): Page<Node> => {
  const nodes = rows.slice(0, first)
  const last = nodes.at(-1)
  return {
    nodes,
    hasNextPage: rows.length > first,
    endCursor: last === undefined ? null : encodeCursor(list, position(last)),
  }
}
