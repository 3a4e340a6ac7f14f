import type { Sql } from '../ledger/index.ts'
import { AccessError } from './access-error.ts'
import type { Caller } from './caller.ts'
import { writeAudit } from './write-audit.ts'

const word = /^[a-z0-9 -]{1,40}$/i
const mostFilter = 5_000

const refuse = (path: string, message: string): AccessError =>
  new AccessError('BAD_USER_INPUT', message, { path })

/** Says in the audit log that a list is about to be exported. */
export const noteExport = async (
  sql: Sql,
  caller: Caller,
  { what, filter, format }: { what: string; filter: string; format: string },
): Promise<boolean> => {
  if (!word.test(what)) throw refuse('what', 'what must be a word, like threads.')
  if (!word.test(format)) throw refuse('format', 'format must be a word, like csv.')
  if (filter.length > mostFilter)
    throw refuse('filter', `filter must not be longer than ${mostFilter} characters.`)
  await writeAudit(sql, caller, { action: 'EXPORTED', subject: what, detail: { filter, format } })
  return true
}
