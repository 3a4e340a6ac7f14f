import type { Sql } from '../ledger/index.ts'
import type { MemberRole } from './caller.ts'

export type MemberOf = { name: string; role: MemberRole }

/** The workspaces that a person belongs to, by name. */
export const listWorkspaces = (sql: Sql, personId: string): Promise<MemberOf[]> => sql<MemberOf[]>`
  /* listWorkspaces */
  select w.name, m.role
  from memberships m
  join workspaces w on w.id = m.workspace_id
  where m.person_id = ${personId}
  order by w.name`

export const findWorkspaceName = async (sql: Sql, id: number): Promise<string> => {
  const [row] = await sql<{ name: string }[]>`
    /* findWorkspaceName */
    select name
    from workspaces
    where id = ${id}`
  if (!row) throw new Error('the workspace is gone')
  return row.name
}
