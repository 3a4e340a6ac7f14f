import { randomUUID } from 'node:crypto'
import { afterAll, expect, test } from 'vitest'
import { createDatabase } from '../testing/create-database.ts'
import { explain } from '../testing/explain.ts'
import { auditIds } from './list-audit-log.ts'
import { auditActions } from './write-audit.ts'

const entries = 100_000
const rare = randomUUID()

const database = await createDatabase()
const { sql, workspace } = database
afterAll(() => database.drop())

// One entry a minute; a tenth of a per cent is by somebody who is rarely here, and nearly all are sign-ins.
await sql`
  insert into audit_log (workspace_id, id, action, person_id, actor)
  select
    ${workspace.id}, uuid_v7('2026-01-01'::timestamptz + make_interval(mins => n)),
    (case when n % 500 = 0 then 'API_KEY_CREATED' else 'SIGNED_IN' end)::audit_action,
    case when n % 1000 = 0 then ${rare}::uuid else md5((n % 50)::text)::uuid end, 'Ada'
  from generate_series(1, ${entries}) n`
await sql`analyze audit_log`

test.each([
  ['everything', {}],
  ['a common action', { action: ['SIGNED_IN'] }],
  ['a rare action', { action: ['API_KEY_CREATED'] }],
  ['an action that nobody did', { action: ['MEMBER_REMOVED'] }],
  ['every action', { action: auditActions }],
  ['somebody who is rarely here', { personId: rare }],
  ['somebody and an action', { personId: rare, action: ['API_KEY_CREATED'] }],
  ['a time', { after: new Date('2026-02-01'), before: new Date('2026-02-02') }],
  ['an action in a time', { action: ['API_KEY_CREATED'], after: new Date('2026-02-01') }],
] as const)('a page of %s is read off an index', async (_, filter) => {
  const plan = await explain(sql, auditIds(sql, workspace, { filter, first: 51 }))
  expect(plan.seqScans).toEqual([])
  expect(plan.mostSorted).toBeLessThanOrEqual(auditActions.length * 51)
  expect(plan.blocks).toBeLessThan(200)
})
