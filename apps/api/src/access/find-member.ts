import type { Sql } from '../ledger/index.ts'
import { type Caller, type MemberRole, memberPermissions } from './caller.ts'

type Row = { workspaceId: number; name: string; email: string; role: MemberRole }

/** The person as a caller in a workspace; null where there is no such workspace, or they are none of its members. */
export const findMember = async (
  sql: Sql,
  { personId, workspace }: { personId: string; workspace: string },
): Promise<Caller | null> => {
  const [row] = await sql<Row[]>`
    /* findMember */
    select m.workspace_id, p.name, p.email, m.role
    from workspaces w
    join memberships m on m.workspace_id = w.id
    join people p on p.id = m.person_id
    where w.name = ${workspace} and m.person_id = ${personId}`
  if (!row) return null
  const { workspaceId, name, email, role } = row
  return {
    workspace: { id: workspaceId },
    actor: { kind: 'PERSON', id: personId, name, email, role, address: null },
    permissions: memberPermissions[role],
  }
}
