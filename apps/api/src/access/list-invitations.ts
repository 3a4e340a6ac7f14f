import type { Sql, Workspace } from '../ledger/index.ts'
import { type Invitation, invitationColumns, isOpen } from './invitation.ts'

/** Those that can still be accepted, newest first. */
export const listInvitations = (sql: Sql, workspace: Workspace): Promise<Invitation[]> => sql<Invitation[]>`
  /* listInvitations */
  select ${invitationColumns(sql)}
  from invitations i
  where i.workspace_id = ${workspace.id} and ${isOpen(sql)}
  order by i.created_at desc, i.id`
