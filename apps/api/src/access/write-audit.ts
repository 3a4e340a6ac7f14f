import type { JsonValue, Sql } from '../ledger/index.ts'
import type { Caller } from './caller.ts'

export const auditActions = [
  'SIGNED_IN',
  'SIGN_IN_FAILED',
  'SIGNED_OUT',
  'INVITATION_CREATED',
  'INVITATION_REVOKED',
  'INVITATION_ACCEPTED',
  'MEMBER_ROLE_CHANGED',
  'MEMBER_REMOVED',
  'PASSWORD_LINK_CREATED',
  'PASSWORD_CHANGED',
  'WORKSPACE_CREATED',
  'API_KEY_CREATED',
  'API_KEY_ROTATED',
  'API_KEY_REVOKED',
  'API_KEY_LIMIT_CHANGED',
  'THREAD_ENDED',
  'EXPORTED',
] as const

export type AuditAction = (typeof auditActions)[number]

type Entry = {
  action: AuditAction
  /** What it was done to, in words: a key's name, a member's, a thread's id. */
  subject: string | null
  detail?: { readonly [name: string]: JsonValue }
}

const longestSubject = 500

/**
 * Writes down what a person did. Given the transaction that does it, neither happens without the other. What a key
 * does is not written here: the ledger itself tells that.
 */
export const writeAudit = async (
  sql: Sql,
  { workspace, actor }: Pick<Caller, 'workspace' | 'actor'>,
  { action, subject, detail }: Entry,
): Promise<void> => {
  if (actor.kind === 'KEY') return
  const { id, name, email, address } = actor
  await sql`
    /* writeAudit */
    insert into audit_log (workspace_id, action, person_id, actor, email, address, subject, detail)
    values (
      ${workspace.id}, ${action}, ${id}, ${name}, ${email}, ${address},
      ${subject?.slice(0, longestSubject) ?? null}, ${detail ? JSON.stringify(detail) : null}
    )`
}
