import type { Sql } from '../../ledger/index.ts'

/** Writes down, in every workspace that the person belongs to, that they came or went. */
export const auditPerson = async (
  sql: Sql,
  {
    personId,
    action,
    address,
  }: {
    personId: string
    action: 'SIGNED_IN' | 'SIGN_IN_FAILED' | 'SIGNED_OUT'
    address: string | null
  },
): Promise<void> => {
  await sql`
    /* auditPerson */
    insert into audit_log (workspace_id, action, person_id, actor, email, address)
    select m.workspace_id, ${action}::audit_action, p.id, p.name, p.email, ${address}::text
    from people p
    join memberships m on m.person_id = p.id
    where p.id = ${personId}`
}
