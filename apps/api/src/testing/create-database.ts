import { randomUUID } from 'node:crypto'
import postgres from 'postgres'
import { inject } from 'vitest'
import { connect, type Sql } from '../database/connect.ts'
import type { Workspace } from '../ledger/types.ts'
import { withDatabase } from './start-postgres.ts'

export type TestDatabase = { url: string; sql: Sql; workspace: Workspace; drop: () => Promise<void> }

export const createWorkspace = async (sql: Sql): Promise<Workspace> => {
  const [row] = await sql<Workspace[]>`insert into workspaces (name) values (${randomUUID()}) returning id`
  if (!row) throw new Error('no workspace was made')
  return row
}

/** A migrated database of the test's own, with one workspace in it. */
export const createDatabase = async (options: { connections?: number } = {}): Promise<TestDatabase> => {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  // Without the bounds that statements of the server have: to copy and to drop a database may take a slow disk longer.
  const admin = postgres(inject('postgresUrl'), { max: 1, fetch_types: false })
  await admin.unsafe(`create database ${name} template ${inject('templateName')}`)
  const url = withDatabase(inject('postgresUrl'), name)
  const sql = connect(url, options)
  return {
    url,
    sql,
    workspace: await createWorkspace(sql),
    drop: async () => {
      await sql.end({ timeout: 1 })
      await admin.unsafe(`drop database ${name} with (force)`)
      await admin.end()
    },
  }
}
