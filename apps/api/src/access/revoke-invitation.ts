import { type Sql, transact } from '../ledger/index.ts'
import type { Caller } from './caller.ts'
import { type Invitation, invitationColumns, isOpen } from './invitation.ts'
import { lockAdmins } from './lock-admins.ts'
import { checkId, notFound } from './member.ts'
import { writeAudit } from './write-audit.ts'

/** Makes the link of an invitation void, unless it was accepted in the meantime. */
export const revokeInvitation = (sql: Sql, caller: Caller, id: string): Promise<Invitation> =>
  transact(sql, async (tx) => {
    await lockAdmins(tx, caller)
    const [invitation] = await tx<Invitation[]>`
      /* revokeInvitation */
      update invitations i
      set revoked_at = clock_timestamp()
      where i.workspace_id = ${caller.workspace.id} and i.id = ${checkId(id, 'id', 'open invitation')} and ${isOpen(tx)}
      returning ${invitationColumns(tx)}`
    if (!invitation) throw notFound('id', 'open invitation')
    const { email, role } = invitation
    await writeAudit(tx, caller, { action: 'INVITATION_REVOKED', subject: email, detail: { role } })
    return invitation
  })
