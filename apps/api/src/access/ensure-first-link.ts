import type { Sql } from '../ledger/index.ts'
import { createToken, hashToken, linkOf } from './one-time-link.ts'

/**
 * While there is no person: a link, good for an hour, that makes the first administrator of "default". Null once there
 * is one. Each of several servers that start at once makes its own; the first that is used voids the others.
 */
export const ensureFirstLink = async (sql: Sql, dashboardUrl: string): Promise<string | null> => {
  await sql`
    /* ensureFirstLink */
    insert into workspaces (name)
    select 'default'
    where not exists (select from people)
    on conflict (name) do nothing`
  const token = createToken()
  const made = await sql`
    /* ensureFirstLink */
    insert into invitations (workspace_id, role, token_hash, expires_at)
    select id, 'ADMIN', ${hashToken(token)}, clock_timestamp() + interval '1 hour'
    from workspaces
    where name = 'default' and not exists (select from people)
    returning id`
  return made.length > 0 ? linkOf(dashboardUrl, 'join', token) : null
}
