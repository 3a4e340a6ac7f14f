import { isUuid, type Sql } from '../ledger/index.ts'
import { AccessError } from './access-error.ts'
import type { MemberRole } from './caller.ts'

export type Member = {
  personId: string
  name: string
  email: string
  role: MemberRole
  joinedAt: Date
  lastSignInAt: Date | null
}

/** An id as the database takes it; what is none names nobody. */
export const checkId = (id: string, path: string, what: string): string => {
  if (isUuid(id)) return id
  throw notFound(path, what)
}

export const notFound = (path: string, what: string): AccessError =>
  new AccessError('BAD_USER_INPUT', `There is no ${what} of this id here.`, { path })

/** A `Member`, from memberships `m` joined with their people `p`. */
export const memberColumns = (sql: Sql) => sql`
  p.id as person_id, p.name, p.email, m.role, m.joined_at,
  (
    select uuid_v7_time(a.id)
    from audit_log a
    where a.person_id = p.id and a.action = 'SIGNED_IN' and a.workspace_id = m.workspace_id
    order by a.id desc
    limit 1
  ) as last_sign_in_at`

/** Locks the member too, so that who is changed is who was found. */
export const findMemberToChange = async (
  sql: Sql,
  workspace: { id: number },
  personId: string,
): Promise<Member> => {
  const [member] = await sql<Member[]>`
    /* findMemberToChange */
    select ${memberColumns(sql)}
    from memberships m
    join people p on p.id = m.person_id
    where m.workspace_id = ${workspace.id} and m.person_id = ${checkId(personId, 'personId', 'member')}
    for update of m`
  if (!member) throw notFound('personId', 'member')
  return member
}

export const lastAdmin = (): AccessError =>
  new AccessError('BAD_USER_INPUT', 'A workspace needs an admin: this is the last one.', { path: 'personId' })
