import type { Sql } from '../../ledger/index.ts'
import { isEmail } from '../check-person.ts'

/**
 * Writes down that a sign-in failed: in the workspaces of whom it was tried for, or in "default" where nobody is known
 * by that e-mail address. What is no e-mail address is not kept: it may be a password in the wrong field.
 */
export const auditFailedSignIn = async (
  sql: Sql,
  { email, address }: { email: string; address: string | null },
): Promise<void> => {
  const given = isEmail(email) ? email : null
  await sql`
    /* auditFailedSignIn */
    with known as (
      select p.id, p.name, m.workspace_id
      from people p
      join memberships m on m.person_id = p.id
      where p.email = ${given}
    )
    insert into audit_log (workspace_id, action, person_id, actor, email, address)
    select workspace_id, 'SIGN_IN_FAILED'::audit_action, id, name, ${given}::text, ${address}::text
    from known
    union all
    select w.id, 'SIGN_IN_FAILED', null, null, ${given}::text, ${address}
    from workspaces w
    where w.name = 'default' and not exists (select from known)`
}
