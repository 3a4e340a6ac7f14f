import { LedgerError } from './errors.ts'

const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const number = /^[1-9][0-9]{0,8}$/

/** What a cursor of each list carries: the id of the last row, or, within one step, the number of its last call. */
const positions = {
  threads: id,
  steps: id,
  attempts: id,
  firstCalls: number,
  lastCalls: number,
  auditLog: id,
}

export type List = keyof typeof positions

const version = '1'

export const encodeCursor = (list: List, position: string): string =>
  Buffer.from(`${version}:${list}:${position}`).toString('base64url')

/** The position of a cursor that this list has given out. Null where there is none: the list begins. */
export const decodeCursor = (list: List, cursor: string | null | undefined): string | null => {
  if (cursor == null) return null
  const [, position] = Buffer.from(cursor, 'base64url').toString().split(`${version}:${list}:`)
  if (position && positions[list].test(position) && encodeCursor(list, position) === cursor) return position
  throw new LedgerError(
    'BAD_USER_INPUT',
    'This is no cursor of this list. Give the endCursor of its page before, or none.',
    'after',
  )
}
