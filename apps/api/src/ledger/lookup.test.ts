import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDatabase, createWorkspace, type TestDatabase } from '../testing/create-database.ts'
import { createRecorder, lookup, type RecordStepInput, startThread, type Workspace } from './index.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createDatabase()
})
afterAll(() => database.drop())

const openWorkspace = async () => {
  const workspace = await createWorkspace(database.sql)
  const recorder = createRecorder(database.sql)
  return {
    workspace,
    start: async (input: Parameters<typeof startThread>[2]) =>
      (await startThread(database.sql, workspace, input)).thread,
    record: (input: Partial<RecordStepInput>) =>
      recorder.recordStep(workspace, {
        ...(input.threadId ? {} : { threadKey: 'order:1' }),
        name: 'charge',
        status: 'SUCCESS',
        ...input,
      }),
  }
}

const find = async (workspace: Workspace, text: string, first = 20) =>
  (await lookup(database.sql, workspace, { text, first })).map(({ matched, node }) => [matched, node.id])

test('an id leads to its thread, step or call, in any case', async () => {
  const { workspace, record, start } = await openWorkspace()
  const thread = await start({ label: 'mine' })
  const { step, attempt } = await record({ threadId: thread.id })
  expect(await lookup(database.sql, workspace, { text: thread.id, first: 20 })).toEqual([
    { matched: 'threadId', node: thread },
  ])
  expect(await lookup(database.sql, workspace, { text: step.id, first: 20 })).toEqual([
    { matched: 'stepId', node: step },
  ])
  expect(await lookup(database.sql, workspace, { text: attempt.id, first: 20 })).toEqual([
    { matched: 'attemptId', node: attempt },
  ])
  expect(await find(workspace, step.id.toUpperCase())).toEqual([['stepId', step.id]])
})

test('a key leads to its thread and its steps, the newest first', async () => {
  const { workspace, record, start } = await openWorkspace()
  const thread = await start({ key: 'order:7' })
  const older = await record({ threadId: thread.id, name: 'charge', idempotencyKey: 'order:7' })
  const newer = await record({ threadKey: 'order:8', name: 'ship', idempotencyKey: 'order:7' })
  expect(await find(workspace, 'order:7')).toEqual([
    ['threadKey', thread.id],
    ['idempotencyKey', newer.step.id],
    ['idempotencyKey', older.step.id],
  ])
})

test('a derived key and a downstream key lead to their step', async () => {
  const { workspace, record } = await openWorkspace()
  const { step } = await record({})
  expect(await find(workspace, step.fingerprint)).toEqual([['idempotencyKey', step.id]])
  expect(await find(workspace, `stepledger-${step.id}`)).toEqual([['downstreamKey', step.id]])
  expect(await find(workspace, `another-${step.id}`)).toEqual([])
})

test('an execution leads to each step that it ran, once, the newest first', async () => {
  const { workspace, record } = await openWorkspace()
  const a = await record({ name: 'charge', executionId: 'run-1' })
  const b = await record({ name: 'ship', executionId: 'run-1' })
  for (const name of ['charge', 'ship']) await record({ name, executionId: 'run-1' })
  await record({ name: 'refund', executionId: 'run-2' })
  expect(await find(workspace, 'run-1')).toEqual([
    ['executionId', b.step.id],
    ['executionId', a.step.id],
  ])
  expect(await find(workspace, 'run-1', 1)).toEqual([['executionId', b.step.id]])
})

test('the value of a reference leads to its threads, and says which reference it was', async () => {
  const { workspace, start } = await openWorkspace()
  const a = await start({ refs: [{ key: 'order_id', value: 'ORD-1' }] })
  const b = await start({ refs: [{ key: 'parent', value: 'ORD-1' }] })
  await start({ refs: [{ key: 'order_id', value: 'ORD-11' }] })
  expect(await find(workspace, 'ORD-1')).toEqual([
    ['ref:parent', b.id],
    ['ref:order_id', a.id],
  ])
})

test('exact ids come before keys, and keys before references', async () => {
  const { workspace, record, start } = await openWorkspace()
  const target = await start({})
  const text = target.id
  const keyed = await start({ key: text })
  const referenced = await start({ refs: [{ key: 'thread', value: text }] })
  const { step } = await record({ idempotencyKey: text, executionId: text })
  const expected = [
    ['threadId', target.id],
    ['executionId', step.id],
    ['threadKey', keyed.id],
    ['idempotencyKey', step.id],
    ['ref:thread', referenced.id],
  ]
  expect(await find(workspace, text)).toEqual(expected)
  expect(await find(workspace, text, 3)).toEqual(expected.slice(0, 3))
})

test('what nothing bears is found nowhere', async () => {
  const { workspace } = await openWorkspace()
  for (const text of ['', ' ', '%', randomUUID(), `stepledger-${randomUUID()}`, 'x'.repeat(10_000)])
    expect(await find(workspace, text)).toEqual([])
})

test('a text that PostgreSQL cannot hold is refused, like a bad number of hits', async () => {
  for (const text of ['\0', '\ud800'])
    await expect(find(database.workspace, text)).rejects.toMatchObject({ code: 'INVALID_TEXT', path: 'text' })
  for (const first of [0, 201])
    await expect(find(database.workspace, 'x', first)).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      path: 'first',
    })
})

test('nothing of another workspace is found', async () => {
  const [mine, theirs] = [await openWorkspace(), await openWorkspace()]
  const thread = await theirs.start({ key: 'key', refs: [{ key: 'order_id', value: 'ORD-1' }] })
  const { step, attempt } = await theirs.record({ idempotencyKey: 'k', executionId: 'e' })
  for (const text of [thread.id, step.id, attempt.id, `stepledger-${step.id}`, 'key', 'ORD-1', 'k', 'e']) {
    expect(await find(theirs.workspace, text)).not.toEqual([])
    expect(await find(mine.workspace, text)).toEqual([])
  }
})
