import { type Sql, transact } from '../ledger/index.ts'
import { checkEmail } from './check-person.ts'
import { makePasswordLink, type PasswordLink } from './password-link.ts'

/** For whoever has the database, who needs nobody's leave. Null where nobody has the e-mail address. */
export const createPasswordLinkAtMachine = (
  { sql, dashboardUrl }: { sql: Sql; dashboardUrl: string },
  email: string,
): Promise<PasswordLink | null> =>
  transact(sql, async (tx) => {
    const [person] = await tx<{ id: string }[]>`
      /* createPasswordLink */
      select id
      from people
      where email = ${checkEmail(email, 'email')}`
    if (!person) return null
    await tx`
      /* createPasswordLink */
      insert into audit_log (workspace_id, action, subject, detail)
      select m.workspace_id, 'PASSWORD_LINK_CREATED', p.name, json_build_object('email', p.email)
      from people p
      join memberships m on m.person_id = p.id
      where p.id = ${person.id}`
    return makePasswordLink({ sql: tx, dashboardUrl }, { personId: person.id, createdBy: null })
  })
