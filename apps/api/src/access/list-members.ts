import type { Sql, Workspace } from '../ledger/index.ts'
import { type Member, memberColumns } from './member.ts'

/** The people of a workspace, by name. */
export const listMembers = (sql: Sql, workspace: Workspace): Promise<Member[]> => sql<Member[]>`
  /* listMembers */
  select ${memberColumns(sql)}
  from memberships m
  join people p on p.id = m.person_id
  where m.workspace_id = ${workspace.id}
  order by lower(p.name), p.id`
