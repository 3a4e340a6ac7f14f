import type { Sql } from './connect.ts'

/** What every session of the API runs under. Times in milliseconds. */
export const sessionSettings = {
  synchronous_commit: 'on',
  lock_timeout: '2000',
  statement_timeout: '5000',
  idle_in_transaction_session_timeout: '10000',
  // Every statement has an index. A plan that was made while a table was nearly empty, and is kept until its next
  // ANALYZE, must not be one that reads the whole of it.
  enable_seqscan: 'off',
  jit: 'off',
} as const

/**
 * Throws where sessions run under other settings, and says how to mend it. Behind a pooler that hands sessions round,
 * a server cannot set them for itself: they belong to its role.
 */
export const checkSessionSettings = async (sql: Sql): Promise<void> => {
  const rows = await sql<{ name: keyof typeof sessionSettings; setting: string; role: string }[]>`
    /* checkSessionSettings */
    select name, setting, quote_ident(current_user) || ' in database ' || quote_ident(current_database()) as role
    from pg_settings
    where name = any(${Object.keys(sessionSettings)}::text[])`
  const wrong = rows.filter(({ name, setting }) => setting !== sessionSettings[name])
  if (wrong.length === 0) return
  const mend = wrong.map(({ name, role }) => `alter role ${role} set ${name} = '${sessionSettings[name]}';`)
  throw new Error(
    `Behind a pooler the role must bring these settings along. Run this once, then restart the pooler: ${mend.join(' ')}`,
  )
}
