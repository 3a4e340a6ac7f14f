import { createHash } from 'node:crypto'
import { isIPv6 } from 'node:net'
import type { Sql } from '../../ledger/index.ts'
import { AccessError } from '../access-error.ts'

/** Attempts within the window: one account's, from wherever; and one address's, for whichever accounts. */
const most = { account: 10, address: 100 }
const minutes = 15

/** Of an IPv6 address the network: whoever has one has them all. */
const networkOf = (address: string): string => {
  if (!isIPv6(address)) return address
  const [head = '', tail] = address.split('::')
  const before = head.split(':').filter(Boolean)
  const after = (tail ?? '').split(':').filter(Boolean)
  const between = tail === undefined ? [] : Array(8 - before.length - after.length).fill('0')
  return [...before, ...between, ...after].slice(0, 4).join(':')
}

const accountOf = (email: string): string => `account ${createHash('sha256').update(email).digest('hex')}`

export class TooManyAttempts extends AccessError {
  /** The first one within the window that was refused: worth writing down, unlike all that follow. */
  readonly isFirst: boolean

  constructor(retryAfter: number, isFirst: boolean) {
    const message = `Too many attempts to sign in. Try again in ${Math.ceil(retryAfter / 60)} minutes.`
    super('RATE_LIMITED', message, { retryAfter })
    this.isFirst = isFirst
  }
}

type Counted = { subject: string; attempts: number; wait: number }

/**
 * Counts in the database, so that all servers count together. An unknown account is counted like a known one; no
 * e-mail, where only the provider will tell whose it is.
 */
export const countAttempt = async (
  sql: Sql,
  { email, address }: { email: string | null; address: string | null },
): Promise<void> => {
  const account = email === null ? null : accountOf(email)
  const subjects = [...(account ? [account] : []), `address ${networkOf(address ?? 'unknown')}`]
  const rows = await sql<Counted[]>`
    /* countAttempt */
    insert into sign_in_limits as l (subject, attempts, since)
    select subject, 1, clock_timestamp()
    from unnest(${subjects}::text[]) as subject
    on conflict (subject) do update set
      attempts = case when l.since > clock_timestamp() - make_interval(mins => ${minutes}) then l.attempts + 1 else 1 end,
      since = case when l.since > clock_timestamp() - make_interval(mins => ${minutes}) then l.since else clock_timestamp() end
    returning
      subject, attempts,
      ceil(extract(epoch from since + make_interval(mins => ${minutes}) - clock_timestamp()))::integer as wait`
  for (const { subject, attempts, wait } of rows) {
    const limit = subject === account ? most.account : most.address
    if (attempts > limit) throw new TooManyAttempts(Math.max(1, wait), attempts === limit + 1)
  }
}

/** The account's owner came in: their count begins anew, and what counts for nothing any more goes. */
export const forgiveAttempts = async (sql: Sql, email: string): Promise<void> => {
  await sql`
    /* forgiveAttempts */
    delete from sign_in_limits
    where subject in (
      select subject
      from sign_in_limits
      where subject = ${accountOf(email)} or since < clock_timestamp() - make_interval(mins => ${minutes})
      for update skip locked
    )`
}
