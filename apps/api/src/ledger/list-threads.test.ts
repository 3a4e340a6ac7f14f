import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createDatabase, createWorkspace, type TestDatabase } from '../testing/create-database.ts'
import {
  countThreads,
  createRecorder,
  endThread,
  findRefs,
  findThread,
  findThreads,
  listThreads,
  type StartThreadInput,
  startThread,
  sumThreads,
  type Thread,
  type ThreadFilter,
  type Workspace,
} from './index.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createDatabase()
})
afterAll(() => database.drop())

const openWorkspace = async () => {
  const workspace = await createWorkspace(database.sql)
  return {
    workspace,
    recorder: createRecorder(database.sql),
    start: async (input: StartThreadInput = {}) => (await startThread(database.sql, workspace, input)).thread,
    end: (threadId: string, status: 'COMPLETED' | 'CANCELLED') =>
      endThread(database.sql, workspace, { threadId, status }),
  }
}

const list = async (workspace: Workspace, filter: ThreadFilter = {}) =>
  (await listThreads(database.sql, workspace, { filter, first: 200 })).nodes.map(({ id }) => id)

const expectLists = async (workspace: Workspace, cases: [ThreadFilter, Thread[]][]) => {
  for (const [filter, threads] of cases) {
    expect([filter, await list(workspace, filter)]).toEqual([filter, threads.map(({ id }) => id)])
    expect([filter, await countThreads(database.sql, workspace, filter)]).toEqual([filter, threads.length])
  }
}

test('threads are listed newest first', async () => {
  const { workspace, start } = await openWorkspace()
  const a = await start({ label: 'a', tags: ['x'] })
  const b = await start({ key: 'b' })
  expect((await listThreads(database.sql, workspace, { first: 50 })).nodes).toEqual([b, a])
  expect(await countThreads(database.sql, workspace, null)).toBe(2)
})

describe('filters', () => {
  test('by status', async () => {
    const { workspace, start, end } = await openWorkspace()
    const [a, b, c] = [await start(), await start(), await start()]
    await end(a.id, 'COMPLETED')
    await end(b.id, 'CANCELLED')
    await expectLists(workspace, [
      [{ status: ['COMPLETED'] }, [a]],
      [{ status: ['ACTIVE', 'COMPLETED'] }, [c, a]],
      [{ status: ['CANCELLED', 'CANCELLED'] }, [b]],
      [{ status: ['ACTIVE', 'COMPLETED', 'CANCELLED'] }, [c, b, a]],
      [{ status: [] }, [c, b, a]],
    ])
  })

  test('by what became of a call', async () => {
    const { workspace, recorder, start } = await openWorkspace()
    const [repeated, collided, claimed, quiet] = [await start(), await start(), await start(), await start()]
    const record = (thread: Thread, context: { n: number }) =>
      recorder.recordStep(workspace, {
        threadId: thread.id,
        name: 'charge',
        status: 'SUCCESS',
        idempotencyKey: 'k',
        context,
      })
    for (const n of [1, 1, 1]) await record(repeated, { n })
    for (const n of [1, 2, 1]) await record(collided, { n })
    const claim = { threadId: claimed.id, name: 'ship', leaseSeconds: 60, takeOver: true }
    await recorder.claimStep(workspace, claim)
    await recorder.claimStep(workspace, claim)
    await expectLists(workspace, [
      [{ outcome: ['DEDUPLICATED'] }, [collided, repeated]],
      [{ outcome: ['COLLIDED'] }, [collided]],
      [{ outcome: ['RECORDED'] }, [collided, repeated]],
      [{ outcome: ['CLAIMED'] }, [claimed]],
      [{ outcome: ['BUSY', 'COLLIDED', 'DEDUPLICATED'] }, [claimed, collided, repeated]],
      [{ outcome: ['RECORDED', 'CLAIMED'] }, [claimed, collided, repeated]],
      [{ outcome: ['FENCED'] }, []],
      [{ outcome: [] }, [quiet, claimed, collided, repeated]],
      [{ outcome: ['COLLIDED', 'CLAIMED'], status: ['ACTIVE', 'CANCELLED'] }, [claimed, collided]],
      [{ outcome: ['RECORDED'], stepName: 'charge' }, [collided, repeated]],
      [{ outcome: ['CLAIMED'], stepName: 'charge' }, []],
    ])
  })

  test('by step name, each thread once', async () => {
    const { workspace, recorder, start } = await openWorkspace()
    const [a, b] = [await start({ service: 'shop' }), await start({ service: 'other' })]
    for (const n of [1, 2, 3])
      for (const thread of [a, b])
        await recorder.recordStep(workspace, {
          threadId: thread.id,
          name: 'ship',
          status: 'SUCCESS',
          context: { n },
        })
    await recorder.recordStep(workspace, { threadId: b.id, name: 'refund', status: 'SUCCESS' })
    await expectLists(workspace, [
      [{ stepName: 'ship' }, [b, a]],
      [{ stepName: 'ship', service: 'shop' }, [a]],
      [{ stepName: 'refund' }, [b]],
      [{ stepName: 'SHIP' }, []],
    ])
  })

  test('by service, tag and reference', async () => {
    const { workspace, start } = await openWorkspace()
    const a = await start({ service: 'shop', tags: ['eu', 'b2b'], refs: [{ key: 'order_id', value: '1' }] })
    const b = await start({ service: 'shop', tags: ['us'], refs: [{ key: 'charge_id', value: '1' }] })
    await start()
    await expectLists(workspace, [
      [{ service: 'shop' }, [b, a]],
      [{ service: 'sho' }, []],
      [{ tag: 'eu' }, [a]],
      [{ tag: 'EU' }, []],
      [{ ref: { key: 'order_id', value: '1' } }, [a]],
      [{ ref: { key: 'order_id', value: '2' } }, []],
      [{ ref: { key: 'charge_id', value: '1' }, service: 'shop', tag: 'us' }, [b]],
      [{ ref: { key: 'charge_id', value: '1' }, tag: 'eu' }, []],
      [{ ref: { key: 'charge_id', value: '1' }, status: ['ACTIVE'] }, [b]],
    ])
  })

  test('by a part of the label in any case, in which nothing is a pattern', async () => {
    const { workspace, start } = await openWorkspace()
    const a = await start({ label: 'Order 100% of Ann' })
    const b = await start({ label: 'order_1 for ANN' })
    const c = await start({ label: 'C:\\temp\\x' })
    await start()
    await expectLists(workspace, [
      [{ label: 'ann' }, [b, a]],
      [{ label: 'ORDER' }, [b, a]],
      [{ label: 'ann', service: 'shop' }, []],
      [{ label: '100%' }, [a]],
      [{ label: '%' }, [a]],
      [{ label: '_' }, [b]],
      [{ label: 'r_1' }, [b]],
      [{ label: '0_' }, []],
      [{ label: '\\' }, [c]],
      [{ label: '\\TEMP\\' }, [c]],
      [{ label: '' }, [c, b, a]],
    ])
  })

  test('by time: from startedAfter on, up to but without startedBefore', async () => {
    const { workspace, recorder, start } = await openWorkspace()
    const thread = await start({ tags: ['x'], refs: [{ key: 'k', value: 'v' }] })
    await recorder.recordStep(workspace, { threadId: thread.id, name: 'ship', status: 'SUCCESS' })
    const at = (milliseconds: number) => new Date(thread.startedAt.getTime() + milliseconds)
    const others: ThreadFilter[] = [
      {},
      { tag: 'x' },
      { ref: { key: 'k', value: 'v' } },
      { stepName: 'ship' },
      { outcome: ['RECORDED'] },
    ]
    for (const other of others) {
      await expectLists(workspace, [
        [{ ...other, startedAfter: at(0), startedBefore: at(1) }, [thread]],
        [{ ...other, startedAfter: at(1) }, []],
        [{ ...other, startedBefore: at(0) }, []],
      ])
    }
  })

  test('must be well-formed', async () => {
    const cases: [ThreadFilter, string][] = [
      [{ stepName: '\0' }, 'filter.stepName'],
      [{ service: '\ud800' }, 'filter.service'],
      [{ tag: '\0' }, 'filter.tag'],
      [{ label: '\udc00' }, 'filter.label'],
      [{ ref: { key: '\0', value: '' } }, 'filter.ref.key'],
      [{ ref: { key: '', value: '\0' } }, 'filter.ref.value'],
    ]
    for (const [filter, path] of cases) {
      const refused = { code: 'INVALID_TEXT', path }
      await expect(list(database.workspace, filter)).rejects.toMatchObject(refused)
      await expect(countThreads(database.sql, database.workspace, filter)).rejects.toMatchObject(refused)
    }
  })
})

test('pages hold every thread once, in order, whatever their size and filter', async () => {
  const { workspace, recorder, start, end } = await openWorkspace()
  for (let n = 0; n < 9; n++) {
    const { id } = await start({
      service: 'shop',
      tags: ['x'],
      label: `n ${n}`,
      refs: [{ key: 'k', value: 'v' }],
    })
    for (const call of [0, 1, n % 2])
      await recorder.recordStep(workspace, {
        threadId: id,
        name: 'ship',
        status: 'SUCCESS',
        idempotencyKey: 'k',
        context: { call },
      })
    if (n % 3 === 0) await end(id, 'CANCELLED')
  }
  const filters: ThreadFilter[] = [
    {},
    { outcome: ['COLLIDED', 'DEDUPLICATED'] },
    { outcome: ['COLLIDED', 'RECORDED'], status: ['ACTIVE', 'CANCELLED'] },
    { status: ['ACTIVE'] },
    { stepName: 'ship' },
    { stepName: 'ship', service: 'shop' },
    { ref: { key: 'k', value: 'v' } },
    { tag: 'x', label: 'N' },
  ]
  for (const filter of filters) {
    const all = await list(workspace, filter)
    expect(all.length).toBeGreaterThan(5)
    for (const first of [1, 4]) {
      const walked: string[] = []
      for (let after: string | null = null, more = true; more; ) {
        const page = await listThreads(database.sql, workspace, { filter, first, after })
        walked.push(...page.nodes.map(({ id }) => id))
        after = page.endCursor
        more = page.hasNextPage
      }
      expect(walked).toEqual(all)
    }
  }
})

test.each([0, 201, null])('pages of %s threads are refused', async (first) => {
  await expect(listThreads(database.sql, database.workspace, { first })).rejects.toMatchObject({
    code: 'BAD_USER_INPUT',
    path: 'first',
  })
})

test('a thread is found by its id or its key, and only by exactly one of them', async () => {
  const { workspace, start } = await openWorkspace()
  const thread = await start({ key: 'order:1' })
  expect(await findThread(database.sql, workspace, { id: thread.id.toUpperCase() })).toEqual(thread)
  expect(await findThread(database.sql, workspace, { key: 'order:1', id: null })).toEqual(thread)
  for (const named of [{ id: randomUUID() }, { id: 'order:1' }, { key: 'ORDER:1' }])
    expect(await findThread(database.sql, workspace, named)).toBeNull()
  for (const named of [{}, { id: thread.id, key: 'order:1' }])
    await expect(findThread(database.sql, workspace, named)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' })
  await expect(findThread(database.sql, workspace, { key: '\0' })).rejects.toMatchObject({
    code: 'INVALID_TEXT',
  })
})

test('the sums of a thread are those of its calls', async () => {
  const { workspace, recorder, start } = await openWorkspace()
  const [busy, empty] = [await start(), await start()]
  const record = (name: string, executionId: string, amount: number) =>
    recorder.recordStep(workspace, {
      threadId: busy.id,
      name,
      status: 'SUCCESS',
      idempotencyKey: 'k',
      context: { amount },
      executionId,
    })
  await record('charge', 'e-1', 1)
  await record('charge', 'e-1', 1)
  await record('charge', 'e-2', 1)
  await record('charge', 'e-3', 2)
  const { attempt } = await record('ship', 'e-4', 1)
  expect(await sumThreads(database.sql, workspace, [empty.id, busy.id])).toEqual([
    {
      counts: { calls: 0, executions: 0, retried: 0, deduplicated: 0, collided: 0, fenced: 0 },
      stepCount: 0,
      lastActivityAt: empty.startedAt,
    },
    {
      counts: { calls: 5, executions: 4, retried: 0, deduplicated: 2, collided: 1, fenced: 0 },
      stepCount: 2,
      lastActivityAt: attempt.recordedAt,
    },
  ])
})

test('ending a thread is an activity too', async () => {
  const { workspace, start, end } = await openWorkspace()
  const { id } = await start()
  const { endedAt } = await end(id, 'COMPLETED')
  expect(await sumThreads(database.sql, workspace, [id])).toMatchObject([{ lastActivityAt: endedAt }])
})

test('nothing of another workspace is seen, by no id, key, cursor or filter', async () => {
  const [mine, theirs] = [await openWorkspace(), await openWorkspace()]
  const refs = [{ key: 'k', value: 'v' }]
  const thread = await theirs.start({ key: 'order:1', label: 'label', service: 'shop', tags: ['x'], refs })
  await theirs.start()
  for (const context of [{ n: 1 }, { n: 2 }])
    await theirs.recorder.recordStep(theirs.workspace, {
      threadId: thread.id,
      name: 'ship',
      status: 'SUCCESS',
      idempotencyKey: 'k',
      context,
    })
  const { endCursor } = await listThreads(database.sql, theirs.workspace, { first: 1 })
  const filters: ThreadFilter[] = [
    {},
    { status: ['ACTIVE'] },
    { outcome: ['COLLIDED'] },
    { outcome: ['RECORDED'] },
    { stepName: 'ship' },
    { service: 'shop' },
    { tag: 'x' },
    { label: 'label' },
    { ref: { key: 'k', value: 'v' } },
  ]
  for (const filter of filters) {
    expect(await list(theirs.workspace, filter)).not.toEqual([])
    expect(await list(mine.workspace, filter)).toEqual([])
    expect(await countThreads(database.sql, mine.workspace, filter)).toBe(0)
  }
  const page = await listThreads(database.sql, mine.workspace, { first: 1, after: endCursor })
  expect(page.nodes).toEqual([])
  expect(await findThread(database.sql, mine.workspace, { key: 'order:1' })).toBeNull()
  expect(await findThreads(database.sql, mine.workspace, [thread.id])).toEqual([null])
  expect(await findRefs(database.sql, mine.workspace, [thread.id])).toEqual([[]])
  await expect(sumThreads(database.sql, mine.workspace, [thread.id])).rejects.toMatchObject({
    code: 'THREAD_NOT_FOUND',
  })
})
