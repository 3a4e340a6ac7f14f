import { type Sql, transact } from '../ledger/index.ts'
import { AccessError } from './access-error.ts'
import type { MemberRole } from './caller.ts'
import { type Identity, joinByInvitation, type Taken } from './join-by-invitation.ts'
import { hashToken } from './one-time-link.ts'

/** Who accepts: someone who is signed in, or someone new. */
export type Joining = { personId: string } | { name: string; email: string; passwordHash: string }

export type Joined = { personId: string; workspace: string; role: MemberRole }

// Any number will do, as long as every server takes the same one.
const firstPersonLock = 7_305_002

/** Marks the invitation as used, which waits for whoever else is about to, and finds nothing if they did. */
const takeInvitation = async (sql: Sql, token: string): Promise<Taken | null> => {
  const [taken] = await sql<Taken[]>`
    /* acceptInvitation */
    update invitations
    set accepted_at = clock_timestamp()
    where token_hash = ${hashToken(token)}
      and accepted_at is null
      and revoked_at is null
      and expires_at > clock_timestamp()
    returning id, workspace_id, role, email, created_by`
  if (!taken || taken.createdBy !== null) return taken ?? null
  await sql`select pg_advisory_xact_lock(${firstPersonLock})`
  const people = await sql`select from people limit 1`
  return people.length === 0 ? taken : null
}

const findPerson = async (sql: Sql, id: string): Promise<Identity> => {
  const [person] = await sql<Identity[]>`
    /* acceptInvitation */
    select id, name, email
    from people
    where id = ${id}`
  if (!person) throw new AccessError('UNAUTHENTICATED', 'Sign in first.')
  return person
}

const makePerson = async (
  sql: Sql,
  { name, email, passwordHash }: Extract<Joining, { name: string }>,
): Promise<Identity> => {
  const [person] = await sql<Identity[]>`
    /* acceptInvitation */
    insert into people (name, email)
    values (${name}, ${email})
    on conflict (email) do nothing
    returning id, name, email`
  if (!person) {
    const message = 'There is an account with this e-mail address already. Sign in, then open the link again.'
    throw new AccessError('BAD_USER_INPUT', message, { path: 'email' })
  }
  await sql`
    /* acceptInvitation */
    insert into sign_in_accounts (person_id, provider_id, account_id, password)
    values (${person.id}, 'credential', ${person.id}, ${passwordHash})`
  return person
}

const accept = async (
  sql: Sql,
  token: string,
  { joining, address }: { joining: Joining; address: string | null },
): Promise<Joined | null> => {
  const taken = await takeInvitation(sql, token)
  if (!taken) return null
  const person =
    'personId' in joining ? await findPerson(sql, joining.personId) : await makePerson(sql, joining)
  if (taken.email !== null && taken.email !== person.email) {
    const message = `This invitation is for ${taken.email}.`
    throw new AccessError('BAD_USER_INPUT', message, { path: 'email' })
  }
  const role = await joinByInvitation(sql, taken, { person, address })
  const [workspace] = await sql<
    { name: string }[]
  >`select name from workspaces where id = ${taken.workspaceId}`
  return { personId: person.id, workspace: workspace?.name ?? '', role }
}

/** Makes the person, where there is none yet, and the membership. Null where the link is no longer good. */
export const acceptInvitation = (
  sql: Sql,
  token: string,
  by: { joining: Joining; address: string | null },
): Promise<Joined | null> =>
  // A null has changed nothing but an invitation that is void, so that it needs no rolling back.
  transact(sql, (tx) => accept(tx, token, by))
