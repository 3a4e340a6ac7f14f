import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDatabase, type TestDatabase } from '../testing/create-database.ts'
import { keyPermissions, memberPermissions } from './caller.ts'
import { writeAudit } from './write-audit.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await createDatabase()
})
afterAll(() => database.drop())

const callBy = (name: string) => ({
  workspace: database.workspace,
  actor: {
    kind: 'PERSON' as const,
    id: randomUUID(),
    name,
    email: 'ada@example.com',
    role: 'ADMIN' as const,
    address: '192.0.2.1',
  },
  permissions: memberPermissions.ADMIN,
})

const read = (name: string) => database.sql`select * from audit_log where actor = ${name}`

test('who, what, to what, from where, and when', async () => {
  const caller = callBy('Ada')
  const subject = 'x'.repeat(600)
  await writeAudit(database.sql, caller, { action: 'API_KEY_REVOKED', subject, detail: { from: 'a"\n' } })
  expect(await read('Ada')).toMatchObject([
    {
      workspaceId: database.workspace.id,
      action: 'API_KEY_REVOKED',
      personId: caller.actor.id,
      email: 'ada@example.com',
      address: '192.0.2.1',
      subject: 'x'.repeat(500),
      detail: '{"from":"a\\"\\n"}',
    },
  ])
  const [row] =
    await database.sql`select uuid_v7_time(id) > now() - interval '1 minute' as recent from audit_log`
  expect(row?.recent).toBe(true)
})

test('it goes with the transaction that it belongs to', async () => {
  const undone = database.sql.begin(async (tx) => {
    await writeAudit(tx as unknown as typeof database.sql, callBy('Bob'), {
      action: 'EXPORTED',
      subject: null,
    })
    throw new Error('undone')
  })
  await expect(undone).rejects.toThrow('undone')
  expect(await read('Bob')).toEqual([])
})

test('what a key does is not written here', async () => {
  const actor = { kind: 'KEY' as const, id: 1, name: 'Key', role: 'BOTH' as const, callsPerSecond: null }
  const caller = { workspace: database.workspace, actor, permissions: keyPermissions.BOTH }
  const before = await database.sql`select id from audit_log`
  await writeAudit(database.sql, caller, { action: 'THREAD_ENDED', subject: 'a thread' })
  expect(await database.sql`select id from audit_log`).toHaveLength(before.length)
})

test('nothing of it is changed or removed', async () => {
  const { sql } = database
  await writeAudit(sql, callBy('Eve'), { action: 'EXPORTED', subject: 'threads' })
  for (const statement of [
    `update audit_log set actor = 'Mallory'`,
    `delete from audit_log where actor = 'Eve'`,
    'truncate audit_log',
    'delete from audit_log where false',
  ]) {
    await expect(sql.unsafe(statement)).rejects.toMatchObject({ code: '42501' })
  }
  expect(await read('Eve')).toHaveLength(1)
})
