import { type Sql, transact } from '../ledger/index.ts'
import type { Caller, MemberRole } from './caller.ts'
import { lockAdmins } from './lock-admins.ts'
import { findMemberToChange, lastAdmin, type Member } from './member.ts'
import { writeAudit } from './write-audit.ts'

/** Refused for the last admin of a workspace. */
export const setMemberRole = (
  sql: Sql,
  caller: Caller,
  { personId, role }: { personId: string; role: MemberRole },
): Promise<Member> =>
  transact(sql, async (tx) => {
    const admins = await lockAdmins(tx, caller)
    const member = await findMemberToChange(tx, caller.workspace, personId)
    if (member.role === role) return member
    if (member.role === 'ADMIN' && admins.size === 1) throw lastAdmin()
    await tx`
      /* setMemberRole */
      update memberships
      set role = ${role}
      where workspace_id = ${caller.workspace.id} and person_id = ${member.personId}`
    const detail = { email: member.email, from: member.role, to: role }
    await writeAudit(tx, caller, { action: 'MEMBER_ROLE_CHANGED', subject: member.name, detail })
    return { ...member, role }
  })
