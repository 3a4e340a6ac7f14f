import { type Sql, transact } from '../ledger/index.ts'
import { AccessError } from './access-error.ts'
import type { Caller } from './caller.ts'
import { lockAdmins } from './lock-admins.ts'
import { findMemberToChange } from './member.ts'
import { administersAll, makePasswordLink, type PasswordLink } from './password-link.ts'
import { writeAudit } from './write-audit.ts'

const refuse = (code: 'BAD_USER_INPUT' | 'FORBIDDEN', message: string): AccessError =>
  new AccessError(code, message, { path: 'personId' })

/** Whoever has the link can sign in as the person, wherever they belong to: only who administers all of it may make one. */
export const createPasswordLink = (
  { sql, dashboardUrl }: { sql: Sql; dashboardUrl: string },
  caller: Caller,
  personId: string,
): Promise<PasswordLink> =>
  transact(sql, async (tx) => {
    await lockAdmins(tx, caller)
    const member = await findMemberToChange(tx, caller.workspace, personId)
    const createdBy = String(caller.actor.id)
    if (member.personId === createdBy)
      throw refuse('BAD_USER_INPUT', 'Your own password is changed on the page of your account.')
    const theirs = await tx<{ id: number; isAllowed: boolean }[]>`
      /* createPasswordLink */
      select
        workspace_id as id,
        ${administersAll(tx, { admin: tx`${createdBy}::uuid`, person: tx`${member.personId}::uuid` })} as is_allowed
      from memberships
      where person_id = ${member.personId}
      order by workspace_id`
    if (!theirs.every(({ isAllowed }) => isAllowed)) {
      const message = `${member.name} belongs to a workspace that you do not administer. Only who administers all of them can make this link.`
      throw refuse('FORBIDDEN', message)
    }
    const made = await makePasswordLink({ sql: tx, dashboardUrl }, { personId: member.personId, createdBy })
    const detail = { email: member.email }
    for (const workspace of theirs) {
      const entry = { action: 'PASSWORD_LINK_CREATED', subject: member.name, detail } as const
      await writeAudit(tx, { ...caller, workspace: { id: workspace.id } }, entry)
    }
    return made
  })
