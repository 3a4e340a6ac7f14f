import type { JsonValue, Sql } from '../../ledger/index.ts'

/** Writes down, in every workspace that the person belongs to, that they came or went, or changed their password. */
export const auditPerson = async (
  sql: Sql,
  {
    personId,
    action,
    address,
    detail,
  }: {
    personId: string
    action: 'SIGNED_IN' | 'SIGN_IN_FAILED' | 'SIGNED_OUT' | 'PASSWORD_CHANGED'
    address: string | null
    detail?: { readonly [name: string]: JsonValue }
  },
): Promise<void> => {
  await sql`
    /* auditPerson */
    insert into audit_log (workspace_id, action, person_id, actor, email, address, detail)
    select
      m.workspace_id, ${action}::audit_action, p.id, p.name, p.email, ${address}::text,
      ${detail ? JSON.stringify(detail) : null}::json
    from people p
    join memberships m on m.person_id = p.id
    where p.id = ${personId}`
}
