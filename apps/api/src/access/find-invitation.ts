import type { Sql } from '../ledger/index.ts'
import type { MemberRole } from './caller.ts'
import { isOpen } from './invitation.ts'
import { hashToken } from './one-time-link.ts'

export type OpenInvitation = { workspace: string; role: MemberRole; email: string | null }

/** What a link is good for; null where it is unknown, used, revoked or too old. */
export const findInvitation = async (sql: Sql, token: string): Promise<OpenInvitation | null> => {
  const [invitation] = await sql<OpenInvitation[]>`
    /* findInvitation */
    select w.name as workspace, i.role, i.email
    from invitations i
    join workspaces w on w.id = i.workspace_id
    where i.token_hash = ${hashToken(token)} and ${isOpen(sql)}`
  return invitation ?? null
}
