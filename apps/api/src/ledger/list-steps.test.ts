import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDatabase, createWorkspace, type TestDatabase } from '../testing/create-database.ts'
import { createRecorder, findSteps, listSteps, listThreads, type Step, startThread } from './index.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createDatabase()
})
afterAll(() => database.drop())

const recordSteps = async (count: number): Promise<{ threadId: string; steps: Step[] }> => {
  const { thread } = await startThread(database.sql, database.workspace, {})
  const inputs = Array.from({ length: count }, (_, n) => ({
    threadId: thread.id,
    name: `step ${n}`,
    status: 'SUCCESS' as const,
    result: { n },
  }))
  const answers = await createRecorder(database.sql).recordSteps(database.workspace, inputs)
  return {
    threadId: thread.id,
    steps: answers.map((answer) => ('step' in answer ? answer.step : null) as Step),
  }
}

test('steps are listed in the order in which they were first recorded, page by page', async () => {
  const { threadId, steps } = await recordSteps(5)
  const first = await listSteps(database.sql, database.workspace, { threadId, first: 2 })
  const rest = await listSteps(database.sql, database.workspace, {
    threadId,
    first: 1_000,
    after: first.endCursor,
  })
  expect([...first.nodes, ...rest.nodes]).toEqual(steps)
  expect([first.hasNextPage, rest.hasNextPage]).toEqual([true, false])
})

test('a step keeps its place when it is recorded again', async () => {
  const { threadId, steps } = await recordSteps(3)
  await createRecorder(database.sql).recordStep(database.workspace, {
    threadId,
    name: 'step 0',
    status: 'SUCCESS',
  })
  const { nodes } = await listSteps(database.sql, database.workspace, { threadId, first: 3 })
  expect(nodes.map(({ id }) => id)).toEqual(steps.map(({ id }) => id))
  expect(nodes[0]?.counts).toMatchObject({ calls: 2, deduplicated: 1 })
})

test('a claimed step shows its claim, without the token', async () => {
  const { threadId } = await recordSteps(0)
  const claim = { threadId, name: 'ship', service: 'worker', leaseSeconds: 60, takeOver: true }
  await createRecorder(database.sql).claimStep(database.workspace, claim)
  const { nodes } = await listSteps(database.sql, database.workspace, { threadId, first: 1 })
  expect(nodes).toMatchObject([{ status: 'IN_PROGRESS', claim: { token: null, holder: 'worker' } }])
})

test('a thread that is not there has no steps', async () => {
  for (const threadId of [randomUUID(), 'order:1', ''])
    expect((await listSteps(database.sql, database.workspace, { threadId, first: 1 })).nodes).toEqual([])
})

test.each([0, 1_001, null])('pages of %s steps are refused', async (first) => {
  await expect(
    listSteps(database.sql, database.workspace, { threadId: randomUUID(), first }),
  ).rejects.toMatchObject({ code: 'BAD_USER_INPUT', path: 'first' })
})

test('a cursor of another list is refused', async () => {
  const { threadId } = await recordSteps(1)
  const { endCursor } = await listThreads(database.sql, database.workspace, { first: 1 })
  await expect(
    listSteps(database.sql, database.workspace, { threadId, first: 1, after: endCursor }),
  ).rejects.toMatchObject({ code: 'BAD_USER_INPUT', path: 'after' })
})

test('steps are found in the order of their ids, and none of another workspace', async () => {
  const { threadId, steps } = await recordSteps(2)
  const [a, b] = steps
  const ids = [b?.id ?? '', 'no id', a?.id.toUpperCase() ?? '', randomUUID()]
  expect(await findSteps(database.sql, database.workspace, ids)).toEqual([b, null, a, null])
  const other = await createWorkspace(database.sql)
  expect(await findSteps(database.sql, other, ids)).toEqual([null, null, null, null])
  expect((await listSteps(database.sql, other, { threadId, first: 1 })).nodes).toEqual([])
})
