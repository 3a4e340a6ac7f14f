import type { PendingQuery, Row } from 'postgres'
import type { Sql } from '../ledger/index.ts'
import { createToken, hashToken, linkOf } from './one-time-link.ts'

export type PasswordLink = { link: string; expiresAt: Date }

type Fragment = PendingQuery<Row[]>

type Way = { sql: Sql; dashboardUrl: string }

/**
 * Whether somebody administers every workspace of a person. Asked when a link is made, and again when it is used: the
 * person may have joined another one since, which the link must not open.
 */
export const administersAll = (sql: Sql, { admin, person }: { admin: Fragment; person: Fragment }) => sql`
  not exists (
    select from memberships theirs
    where theirs.person_id = ${person} and not exists (
      select from memberships own
      where own.workspace_id = theirs.workspace_id and own.person_id = ${admin} and own.role = 'ADMIN'
    )
  )`

/** Makes the one link of a person; the one before is void. It is in the answer, and nowhere else. */
export const makePasswordLink = async (
  { sql, dashboardUrl }: Way,
  { personId, createdBy }: { personId: string; createdBy: string | null },
): Promise<PasswordLink> => {
  const token = createToken()
  const [made] = await sql<{ expiresAt: Date }[]>`
    /* makePasswordLink */
    insert into password_links (person_id, token_hash, created_by, expires_at)
    values (${personId}, ${hashToken(token)}, ${createdBy}, clock_timestamp() + interval '1 hour')
    on conflict (person_id) do update set
      token_hash = excluded.token_hash, created_by = excluded.created_by, expires_at = excluded.expires_at
    returning expires_at`
  if (!made) throw new Error('no link was made')
  return { link: linkOf(dashboardUrl, 'new-password', token), expiresAt: made.expiresAt }
}

/** That a link `l` can still be used. */
export const isGood = (sql: Sql) => sql`
  l.expires_at > clock_timestamp()
  and (l.created_by is null or ${administersAll(sql, { admin: sql`l.created_by`, person: sql`l.person_id` })})`
