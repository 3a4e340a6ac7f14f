import { createHash } from 'node:crypto'
import type { Sql } from '../../../ledger/index.ts'

/** A sign-in that is under way at the provider. */
export type Attempt = { nonce: string; codeVerifier: string; to: string }

/** How long a reader may take at the provider. */
export const attemptMinutes = 10

const identifierOf = (state: string): string => `oidc ${createHash('sha256').update(state).digest('hex')}`

/** Keeps what the way back is checked by. What was never come back to goes. */
export const keepAttempt = async (sql: Sql, state: string, attempt: Attempt): Promise<void> => {
  await sql`
    /* keepAttempt */
    with gone as (delete from verifications where identifier like 'oidc %' and expires_at < clock_timestamp())
    insert into verifications (identifier, value, expires_at)
    values (
      ${identifierOf(state)}, ${JSON.stringify(attempt)},
      clock_timestamp() + make_interval(mins => ${attemptMinutes})
    )`
}

/** Each is good for one way back. */
export const takeAttempt = async (sql: Sql, state: string): Promise<Attempt | null> => {
  const [kept] = await sql<{ value: string; isFresh: boolean }[]>`
    /* takeAttempt */
    delete from verifications
    where identifier = ${identifierOf(state)}
    returning value, expires_at > clock_timestamp() as is_fresh`
  return kept?.isFresh ? (JSON.parse(kept.value) as Attempt) : null
}
