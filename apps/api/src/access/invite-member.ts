import { type Sql, transact } from '../ledger/index.ts'
import type { Caller, MemberRole } from './caller.ts'
import { checkEmail } from './check-person.ts'
import { type Invitation, invitationColumns } from './invitation.ts'
import { lockAdmins } from './lock-admins.ts'
import { createToken, hashToken, linkOf } from './one-time-link.ts'
import { writeAudit } from './write-audit.ts'

type InviteMemberInput = { email?: string | null | undefined; role: MemberRole }

export type NewInvitation = { invitation: Invitation; link: string }

/** Makes a link that is good for one person and 7 days. It is in the answer, and nowhere else. */
export const inviteMember = (
  { sql, dashboardUrl }: { sql: Sql; dashboardUrl: string },
  caller: Caller,
  { email: given, role }: InviteMemberInput,
): Promise<NewInvitation> =>
  transact(sql, async (tx) => {
    await lockAdmins(tx, caller)
    const email = given == null ? null : checkEmail(given, 'input.email')
    const token = createToken()
    const [invitation] = await tx<Invitation[]>`
      /* inviteMember */
      insert into invitations as i (workspace_id, role, email, token_hash, created_by, expires_at)
      values (
        ${caller.workspace.id}, ${role}, ${email}, ${hashToken(token)}, ${caller.actor.id},
        clock_timestamp() + interval '7 days'
      )
      returning ${invitationColumns(tx)}`
    if (!invitation) throw new Error('no invitation was made')
    await writeAudit(tx, caller, { action: 'INVITATION_CREATED', subject: email, detail: { role } })
    return { invitation, link: linkOf(dashboardUrl, 'join', token) }
  })
