import type { Sql } from '../ledger/index.ts'
import { AccessError } from './access-error.ts'
import type { Caller } from './caller.ts'

/**
 * The ids of a workspace's admins, who are locked until the transaction's end: of two who remove each other at once,
 * the second waits, and then is no admin any more. What was remembered of the caller does not know that yet.
 */
export const lockAdmins = async (sql: Sql, { workspace, actor }: Caller): Promise<ReadonlySet<string>> => {
  const rows = await sql<{ personId: string }[]>`
    /* lockAdmins */
    select person_id
    from memberships
    where workspace_id = ${workspace.id} and role = 'ADMIN'
    order by person_id
    for update`
  const admins = new Set(rows.map(({ personId }) => personId))
  if (actor.kind === 'PERSON' && admins.has(actor.id)) return admins
  throw new AccessError('FORBIDDEN', 'This needs the permission ADMINISTER.')
}
