import { type Sql, transact } from '../../../ledger/index.ts'
import { isOpen } from '../../invitation.ts'
import { type Identity, joinByInvitation, type Taken } from '../../join-by-invitation.ts'
import type { ProviderIdentity } from './read-identity.ts'

type Known = Identity & { emailVerified: boolean }

// Any number will do, as long as every server takes the same one.
const admissionLock = 7_305_003

/** Whoever signed in by this identity before, else whoever has its e-mail address. */
const findKnown = async (sql: Sql, { issuer, subject, email }: ProviderIdentity): Promise<Known | null> => {
  const [known] = await sql<Known[]>`
    /* admitIdentity */
    select p.id, p.name, p.email, p.email_verified
    from people p
    left join sign_in_accounts a
      on a.person_id = p.id and a.provider_id = ${issuer} and a.account_id = ${subject}
    where a.id is not null or p.email = ${email}
    order by a.id is not null desc
    limit 1`
  return known ?? null
}

const takeInvitations = (sql: Sql, email: string): Promise<Taken[]> => sql<Taken[]>`
  /* admitIdentity */
  update invitations i
  set accepted_at = clock_timestamp()
  where i.email = ${email} and ${isOpen(sql)}
  returning i.id, i.workspace_id, i.role, i.email, i.created_by`

const makePerson = async (sql: Sql, { name, email }: ProviderIdentity): Promise<Identity> => {
  const [person] = await sql<Identity[]>`
    /* admitIdentity */
    insert into people (name, email, email_verified)
    values (${name}, ${email}, true)
    returning id, name, email`
  if (!person) throw new Error('no person was made')
  return person
}

const isMember = async (sql: Sql, personId: string): Promise<boolean> => {
  const rows = await sql`select from memberships where person_id = ${personId} limit 1`
  return rows.length > 0
}

const admit = async (
  sql: Sql,
  identity: ProviderIdentity,
  address: string | null,
): Promise<string | null> => {
  await sql`select pg_advisory_xact_lock(${admissionLock}, hashtext(${identity.email}))`
  const known = await findKnown(sql, identity)
  // Whoever chose a password may have said any address: it is proven by the invitation's link alone, which they open.
  const isProven = known === null || known.emailVerified
  const taken = isProven ? await takeInvitations(sql, known?.email ?? identity.email) : []
  if (!known && taken.length === 0) return null
  const person = known ?? (await makePerson(sql, identity))
  const { id, name, email } = person
  for (const each of taken) await joinByInvitation(sql, each, { person: { id, name, email }, address })
  if (!(await isMember(sql, id))) return null
  await sql`
    /* admitIdentity */
    insert into sign_in_accounts (person_id, provider_id, account_id)
    values (${id}, ${identity.issuer}, ${identity.subject})
    on conflict (provider_id, account_id) do nothing`
  return id
}

/**
 * The person whom a verified identity is of: a member, or made so by the open invitations for their e-mail address.
 * Null for everybody else, of whom nothing is kept.
 */
export const admitIdentity = (
  sql: Sql,
  identity: ProviderIdentity,
  address: string | null,
): Promise<string | null> => transact(sql, (tx) => admit(tx, identity, address))
