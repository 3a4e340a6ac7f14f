import { type Sql, transact } from '../ledger/index.ts'
import { AccessError } from './access-error.ts'
import type { Caller } from './caller.ts'
import type { MemberOf } from './list-workspaces.ts'
import { lockAdmins } from './lock-admins.ts'
import { writeAudit } from './write-audit.ts'

const form = /^[a-z0-9-]{1,40}$/

const refuse = (message: string): AccessError => new AccessError('BAD_USER_INPUT', message, { path: 'name' })

/** Makes a workspace, with the person who asks as its first admin. */
export const createWorkspace = (sql: Sql, caller: Caller, name: string): Promise<MemberOf> =>
  transact(sql, async (tx) => {
    if (!form.test(name)) throw refuse('A name has 1 to 40 characters of a-z, 0-9 and -.')
    await lockAdmins(tx, caller)
    const [workspace] = await tx<{ id: number }[]>`
      /* createWorkspace */
      insert into workspaces (name)
      values (${name})
      on conflict (name) do nothing
      returning id`
    if (!workspace) throw refuse('There is a workspace of this name already.')
    await tx`
      /* createWorkspace */
      insert into memberships (workspace_id, person_id, role)
      values (${workspace.id}, ${caller.actor.id}, 'ADMIN')`
    // In the log of the new one and in that of the one where it was asked for.
    for (const where of [caller.workspace, workspace]) {
      await writeAudit(tx, { ...caller, workspace: where }, { action: 'WORKSPACE_CREATED', subject: name })
    }
    return { name, role: 'ADMIN' }
  })
