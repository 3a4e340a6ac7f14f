import type { Sql } from '../ledger/index.ts'
import type { MemberRole } from './caller.ts'

export type Invitation = {
  id: string
  email: string | null
  role: MemberRole
  createdAt: Date
  createdBy: string | null
  expiresAt: Date
}

/** An `Invitation`, from invitations `i`. */
export const invitationColumns = (sql: Sql) => sql`
  i.id, i.email, i.role, i.created_at, i.expires_at,
  (select p.name from people p where p.id = i.created_by) as created_by`

/** It can still be accepted, or be revoked. */
export const isOpen = (sql: Sql) => sql`
  i.accepted_at is null
  and i.revoked_at is null
  and i.expires_at > clock_timestamp()
  and (i.created_by is not null or not exists (select from people))`
