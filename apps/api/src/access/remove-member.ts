import { type Sql, transact } from '../ledger/index.ts'
import type { Caller } from './caller.ts'
import { lockAdmins } from './lock-admins.ts'
import { findMemberToChange, lastAdmin, type Member } from './member.ts'
import { writeAudit } from './write-audit.ts'

/** Takes a person out of the workspace; they stay in their others. Refused for the last admin. */
export const removeMember = (sql: Sql, caller: Caller, personId: string): Promise<Member> =>
  transact(sql, async (tx) => {
    const admins = await lockAdmins(tx, caller)
    const member = await findMemberToChange(tx, caller.workspace, personId)
    if (member.role === 'ADMIN' && admins.size === 1) throw lastAdmin()
    await tx`
      /* removeMember */
      delete from memberships
      where workspace_id = ${caller.workspace.id} and person_id = ${member.personId}`
    const detail = { email: member.email, role: member.role }
    await writeAudit(tx, caller, { action: 'MEMBER_REMOVED', subject: member.name, detail })
    return member
  })
