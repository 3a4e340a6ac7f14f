import type { Sql } from '../ledger/index.ts'
import type { MemberRole } from './caller.ts'
import { writeAudit } from './write-audit.ts'

/** An invitation that has just been marked as used. */
export type Taken = {
  id: string
  workspaceId: number
  role: MemberRole
  email: string | null
  createdBy: string | null
}

export type Identity = { id: string; name: string; email: string }

/** Accepting an invitation never takes a role away that a member has already. */
const addMember = async (sql: Sql, { workspaceId, role }: Taken, personId: string): Promise<MemberRole> => {
  const [member] = await sql<{ role: MemberRole }[]>`
    /* acceptInvitation */
    insert into memberships as m (workspace_id, person_id, role)
    values (${workspaceId}, ${personId}, ${role})
    on conflict (person_id, workspace_id) do update set role = greatest(m.role, excluded.role)
    returning role`
  return member?.role ?? role
}

/** Makes the membership, and says in the audit log by what. */
export const joinByInvitation = async (
  sql: Sql,
  taken: Taken,
  { person, address }: { person: Identity; address: string | null },
): Promise<MemberRole> => {
  const role = await addMember(sql, taken, person.id)
  await sql`update invitations set accepted_by = ${person.id} where id = ${taken.id}`
  await writeAudit(
    sql,
    { workspace: { id: taken.workspaceId }, actor: { kind: 'PERSON', ...person, role, address } },
    { action: 'INVITATION_ACCEPTED', subject: person.name, detail: { role } },
  )
  return role
}
