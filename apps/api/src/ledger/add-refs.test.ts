import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect } from '../database/connect.ts'
import { createDatabase, createWorkspace, type TestDatabase } from '../testing/create-database.ts'
import { addRefs, findRefs, type Ref, startThread } from './index.ts'

let database: TestDatabase
let rival: TestDatabase['sql']

beforeAll(async () => {
  database = await createDatabase()
  rival = connect(database.url, { connections: 2 })
})
afterAll(async () => {
  await rival.end()
  await database.drop()
})

const openThread = async (refs: Ref[] = []) =>
  (await startThread(database.sql, database.workspace, { refs })).thread
const refsOf = async (threadId: string): Promise<Ref[]> =>
  (await findRefs(database.sql, database.workspace, [threadId]))[0] ?? []
const order = { key: 'order_id', value: 'ORD-1' }
const charge = { key: 'charge_id', value: 'ch_1' }

test('a reference is added, and adding it again changes nothing', async () => {
  const thread = await openThread([order])
  for (let round = 0; round < 2; round++) {
    expect(
      await addRefs(database.sql, database.workspace, { threadId: thread.id, refs: [charge, order] }),
    ).toEqual(thread)
    expect(await refsOf(thread.id)).toEqual([charge, order])
  }
})

test('no references are no error', async () => {
  const thread = await openThread()
  expect(await addRefs(database.sql, database.workspace, { threadId: thread.id, refs: [] })).toEqual(thread)
})

test('another value is refused, and none of the call is added', async () => {
  const thread = await openThread([order])
  const refs = [charge, { key: 'order_id', value: 'ORD-2' }]
  await expect(
    addRefs(database.sql, database.workspace, { threadId: thread.id, refs }),
  ).rejects.toMatchObject({
    code: 'REF_CONFLICT',
    path: 'refs.1.value',
  })
  expect(await refsOf(thread.id)).toEqual([order])
})

test('a thread that is not there, is no id or belongs to another workspace is not found', async () => {
  const other = await createWorkspace(database.sql)
  const { thread } = await startThread(database.sql, other, {})
  for (const threadId of [randomUUID(), 'order:1', '', `${thread.id}\0`, thread.id]) {
    await expect(
      addRefs(database.sql, database.workspace, { threadId, refs: [order] }),
    ).rejects.toMatchObject({ code: 'THREAD_NOT_FOUND' })
  }
  expect(await findRefs(database.sql, other, [thread.id])).toEqual([[]])
})

test('raced over two connections, one of two values wins', async () => {
  for (let round = 0; round < 10; round++) {
    const thread = await openThread()
    const add = (sql: TestDatabase['sql'], value: string) =>
      addRefs(sql, database.workspace, { threadId: thread.id, refs: [{ key: 'order_id', value }, charge] })
    const answers = await Promise.allSettled([add(database.sql, 'A'), add(rival, 'B')])
    const lost = answers.filter(({ status }) => status === 'rejected')
    expect(lost).toMatchObject([{ reason: { code: 'REF_CONFLICT' } }])
    const winner = answers[0]?.status === 'fulfilled' ? 'A' : 'B'
    expect(await refsOf(thread.id)).toEqual([charge, { key: 'order_id', value: winner }])
  }
})

test('raced over two connections, different references are all added', async () => {
  const thread = await openThread()
  const refs = Array.from({ length: 20 }, (_, index) => ({ key: `key-${index + 10}`, value: 'v' }))
  await Promise.all(
    refs.map((ref, index) =>
      addRefs(index % 2 ? rival : database.sql, database.workspace, { threadId: thread.id, refs: [ref] }),
    ),
  )
  expect(await refsOf(thread.id)).toEqual(refs)
})
