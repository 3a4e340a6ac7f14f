import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect } from '../database/connect.ts'
import { createDatabase, createWorkspace, type TestDatabase } from '../testing/create-database.ts'
import { createRecorder, endThread, findThread, startThread } from './index.ts'

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

const openThread = async () => (await startThread(database.sql, database.workspace, {})).thread
const end = (threadId: string, status: 'COMPLETED' | 'CANCELLED', reason?: string, sql = database.sql) =>
  endThread(sql, database.workspace, { threadId, status, reason })

test('a thread is ended, by the clock of the database', async () => {
  const { id } = await openThread()
  const ended = await end(id, 'CANCELLED', 'the customer left')
  expect(ended).toMatchObject({ id, status: 'CANCELLED', endReason: 'the customer left' })
  expect(ended.endedAt?.getTime()).toBeGreaterThanOrEqual(ended.startedAt.getTime())
  expect(await findThread(database.sql, database.workspace, { id })).toEqual(ended)
})

test('ending it again the same way changes nothing', async () => {
  const { id } = await openThread()
  const ended = await end(id, 'COMPLETED', 'first')
  expect(await end(id, 'COMPLETED', 'second')).toEqual(ended)
})

test('ending it the other way is refused, and nothing is changed', async () => {
  const { id } = await openThread()
  const ended = await end(id, 'COMPLETED')
  await expect(end(id, 'CANCELLED', 'too late')).rejects.toMatchObject({
    code: 'BAD_USER_INPUT',
    path: 'status',
  })
  expect(await findThread(database.sql, database.workspace, { id })).toEqual(ended)
})

test('an ended thread still takes calls', async () => {
  const { id } = await openThread()
  await end(id, 'COMPLETED')
  const recorder = createRecorder(database.sql)
  const { attempt } = await recorder.recordStep(database.workspace, {
    threadId: id,
    name: 'late',
    status: 'SUCCESS',
  })
  expect(attempt.afterEnd).toBe(true)
})

test('a thread that is not there, is no id or belongs to another workspace is not found', async () => {
  const other = await createWorkspace(database.sql)
  const { thread } = await startThread(database.sql, other, {})
  for (const threadId of [randomUUID(), 'order:1', '', thread.id])
    await expect(end(threadId, 'COMPLETED')).rejects.toMatchObject({ code: 'THREAD_NOT_FOUND' })
  expect(await findThread(database.sql, other, { id: thread.id })).toEqual(thread)
})

test.each([
  ['U+0000 in it', 'a\0', 'INVALID_TEXT'],
  ['more than 500 characters', '😀'.repeat(501), 'BAD_USER_INPUT'],
])('a reason with %s is refused', async (_, reason, code) => {
  const thread = await openThread()
  await expect(end(thread.id, 'COMPLETED', reason)).rejects.toMatchObject({ code, path: 'reason' })
  expect(await findThread(database.sql, database.workspace, { id: thread.id })).toEqual(thread)
})

test('raced over two connections, one end wins and the other way is refused', async () => {
  for (let round = 0; round < 10; round++) {
    const { id } = await openThread()
    const answers = await Promise.allSettled([end(id, 'COMPLETED'), end(id, 'CANCELLED', 'rival', rival)])
    expect(answers.filter(({ status }) => status === 'rejected')).toMatchObject([
      { reason: { code: 'BAD_USER_INPUT' } },
    ])
    const winner = answers[0]?.status === 'fulfilled' ? 'COMPLETED' : 'CANCELLED'
    expect(await findThread(database.sql, database.workspace, { id })).toMatchObject({ status: winner })
  }
})

test('raced over two connections, ending it the same way gives one answer', async () => {
  const { id } = await openThread()
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, index) =>
      end(id, 'COMPLETED', `reason ${index}`, index % 2 ? rival : database.sql),
    ),
  )
  for (const answer of answers) expect(answer).toEqual(answers[0])
})
