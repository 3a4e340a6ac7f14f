import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createDatabase, createWorkspace, type TestDatabase } from '../testing/create-database.ts'
import {
  type Attempt,
  type AttemptFilter,
  type CallResult,
  countAttempts,
  createRecorder,
  findAttempts,
  listAttempts,
  listStepAttempts,
  type RecordStepInput,
  type Workspace,
} from './index.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createDatabase()
})
afterAll(() => database.drop())

const recordInto = (workspace: Workspace) => (input: Partial<RecordStepInput>) =>
  createRecorder(database.sql).recordStep(workspace, {
    ...(input.threadId ? {} : { threadKey: 'order:1' }),
    name: 'charge',
    status: 'SUCCESS',
    ...input,
  })

/** Two workspaces in which the very same calls were made. */
const openTwins = async () => {
  const [mine, theirs] = [await createWorkspace(database.sql), await createWorkspace(database.sql)]
  const record = async (input: Partial<RecordStepInput>): Promise<CallResult> => {
    await recordInto(theirs)(input)
    return recordInto(mine)(input)
  }
  return { mine, theirs, record }
}

const idsOf = (attempts: readonly (Attempt | null)[]) => attempts.map((attempt) => attempt?.id)

const list = async (workspace: Workspace, filter: AttemptFilter = {}) =>
  idsOf((await listAttempts(database.sql, workspace, { filter, first: 200 })).nodes)

const walk = async (workspace: Workspace, filter: AttemptFilter, first: number) => {
  const pages: Attempt[][] = []
  for (let after: string | null = null; ; ) {
    const page = await listAttempts(database.sql, workspace, { filter, first, after })
    pages.push(page.nodes)
    if (!page.hasNextPage) return pages
    after = page.endCursor
  }
}

test('calls are listed newest first, each as it was written down', async () => {
  const { mine, record } = await openTwins()
  const first = await record({ idempotencyKey: 'ch_1', context: { amount: 1 }, result: { ok: true } })
  const second = await record({ idempotencyKey: 'ch_1', context: { amount: 2 }, executionId: 'e-2' })
  const third = await record({ name: 'ship', status: 'FAILED', error: { reason: 'lost' } })
  const page = await listAttempts(database.sql, mine, { first: 50 })
  expect(page.nodes).toEqual([third.attempt, second.attempt, first.attempt])
  expect(page.hasNextPage).toBe(false)
})

test('an empty list has neither a cursor nor a next page', async () => {
  const workspace = await createWorkspace(database.sql)
  expect(await listAttempts(database.sql, workspace, { first: 1 })).toEqual({
    nodes: [],
    hasNextPage: false,
    endCursor: null,
  })
  expect(await countAttempts(database.sql, workspace, {})).toBe(0)
})

describe('filters', () => {
  test('by each outcome and by several at once', async () => {
    const { mine, record } = await openTwins()
    const recorded = await record({ idempotencyKey: 'a' })
    const deduplicated = await record({ idempotencyKey: 'a' })
    const collided = await record({ idempotencyKey: 'a', context: { other: true } })
    const failed = await record({ idempotencyKey: 'b', status: 'FAILED' })
    const retried = await record({ idempotencyKey: 'b' })
    const cases: [AttemptFilter['outcome'], CallResult[]][] = [
      [['RECORDED'], [failed, recorded]],
      [['DEDUPLICATED'], [deduplicated]],
      [['COLLIDED'], [collided]],
      [['FENCED', 'BUSY', 'TAKEN_OVER', 'CLAIMED'], []],
      [
        ['RETRIED', 'COLLIDED', 'DEDUPLICATED', 'COLLIDED'],
        [retried, collided, deduplicated],
      ],
      [
        ['RECORDED', 'RETRIED'],
        [retried, failed, recorded],
      ],
      [[], [retried, failed, collided, deduplicated, recorded]],
      [null, [retried, failed, collided, deduplicated, recorded]],
    ]
    for (const [outcome, expected] of cases) {
      expect(await list(mine, { outcome })).toEqual(expected.map(({ attempt }) => attempt.id))
      expect(await countAttempts(database.sql, mine, { outcome })).toBe(expected.length)
    }
  })

  test('by thread, step, step name, key and service, alone and together', async () => {
    const { mine, record } = await openTwins()
    const a = await record({ threadKey: 't-1', name: 'charge', idempotencyKey: 'k-1', service: 'billing' })
    const b = await record({ threadKey: 't-2', name: 'charge', idempotencyKey: 'k-1', service: 'worker' })
    const c = await record({ threadKey: 't-2', name: 'ship', idempotencyKey: 'k-2', service: 'worker' })
    const d = await record({ threadKey: 't-1', name: 'charge', idempotencyKey: 'k-1', service: 'worker' })
    const cases: [AttemptFilter, CallResult[]][] = [
      [{ threadId: a.attempt.threadId }, [d, a]],
      [{ threadId: a.attempt.threadId.toUpperCase() }, [d, a]],
      [{ stepId: a.step.id }, [d, a]],
      [{ stepId: a.step.id, service: 'worker', outcome: ['DEDUPLICATED'] }, [d]],
      [{ stepName: 'charge' }, [d, b, a]],
      [{ idempotencyKey: 'k-1' }, [d, b, a]],
      [{ idempotencyKey: a.step.fingerprint }, []],
      [{ service: 'worker' }, [d, c, b]],
      [{ service: 'worker', stepName: 'charge' }, [d, b]],
      [{ service: 'worker', idempotencyKey: 'k-1', threadId: b.attempt.threadId }, [b]],
      [{ service: 'worker', outcome: ['DEDUPLICATED', 'COLLIDED'] }, [d]],
      [{ threadId: a.attempt.threadId, stepId: c.step.id }, []],
    ]
    for (const [filter, expected] of cases) {
      expect(await list(mine, filter)).toEqual(expected.map(({ attempt }) => attempt.id))
      expect(await countAttempts(database.sql, mine, filter)).toBe(expected.length)
    }
  })

  test('by results that differ from the step, with and without an outcome', async () => {
    const { mine, record } = await openTwins()
    const a = await record({ idempotencyKey: 'k-1', result: { charge: 'ch_1' } })
    const b = await record({ idempotencyKey: 'k-1', result: { charge: 'ch_2' } })
    const c = await record({ idempotencyKey: 'k-1', result: { charge: 'ch_1' } })
    const cases: [AttemptFilter, CallResult[]][] = [
      [{ resultDiverged: true }, [b]],
      [{ resultDiverged: false }, [c, a]],
      [{ resultDiverged: null }, [c, b, a]],
      [{ resultDiverged: true, outcome: ['DEDUPLICATED', 'RETRIED'] }, [b]],
      [{ resultDiverged: true, outcome: ['RECORDED'] }, []],
      [{ resultDiverged: false, outcome: ['DEDUPLICATED'] }, [c]],
    ]
    for (const [filter, expected] of cases) {
      expect(await list(mine, filter)).toEqual(expected.map(({ attempt }) => attempt.id))
      expect(await countAttempts(database.sql, mine, filter)).toBe(expected.length)
    }
  })

  test('by time: from recordedAfter on, up to but without recordedBefore', async () => {
    const { mine, record } = await openTwins()
    const a = await record({ idempotencyKey: 'a' })
    const b = await record({ idempotencyKey: 'b' })
    const at = (milliseconds: number) => new Date(b.attempt.recordedAt.getTime() + milliseconds)
    expect(await list(mine, { recordedAfter: at(0) })).toContain(b.attempt.id)
    expect(await list(mine, { recordedAfter: at(1) })).toEqual([])
    expect(await list(mine, { recordedBefore: at(0) })).not.toContain(b.attempt.id)
    expect(await list(mine, { recordedBefore: at(1) })).toEqual(idsOf([b.attempt, a.attempt]))
    expect(await list(mine, { stepId: b.step.id, recordedBefore: at(0) })).toEqual([])
    expect(await list(mine, { recordedAfter: new Date(-1), recordedBefore: new Date(8.64e15) })).toHaveLength(
      2,
    )
  })

  test('a text that is no id names nothing', async () => {
    const { mine, record } = await openTwins()
    await record({})
    for (const text of ['', 'order:1', "'; drop table attempts; --", 'a\0']) {
      expect(await list(mine, { threadId: text })).toEqual([])
      expect(await list(mine, { stepId: text })).toEqual([])
      expect(await countAttempts(database.sql, mine, { threadId: text })).toBe(0)
    }
  })

  test.each(['stepName', 'idempotencyKey', 'service'] as const)('%s must be well-formed', async (name) => {
    for (const text of ['a\0b', '\ud800']) {
      const refused = { code: 'INVALID_TEXT', path: `filter.${name}` }
      const filter = { [name]: text }
      await expect(list(database.workspace, filter)).rejects.toMatchObject(refused)
      await expect(countAttempts(database.sql, database.workspace, filter)).rejects.toMatchObject(refused)
    }
  })
})

describe('pages', () => {
  test('hold every call once, in order, whatever their size and filter', async () => {
    const { mine, record } = await openTwins()
    let stepId = ''
    for (let n = 0; n < 12; n++)
      stepId = (await record({ idempotencyKey: `k-${n % 2}`, context: { n: n % 4 }, service: 'billing' }))
        .step.id
    const filters: AttemptFilter[] = [
      {},
      { outcome: ['DEDUPLICATED', 'COLLIDED'] },
      { outcome: ['RECORDED', 'COLLIDED'] },
      { stepId },
      { service: 'billing' },
      { idempotencyKey: 'k-1' },
    ]
    for (const filter of filters) {
      const all = await list(mine, filter)
      expect(all.length).toBeGreaterThan(4)
      for (const first of [1, 3, 5]) {
        const pages = await walk(mine, filter, first)
        expect(idsOf(pages.flat())).toEqual(all)
        for (const page of pages.slice(0, -1)) expect(page).toHaveLength(first)
      }
    }
  })

  test('are not moved by calls that are recorded meanwhile', async () => {
    const { mine, record } = await openTwins()
    for (let n = 0; n < 4; n++) await record({ idempotencyKey: `k-${n}` })
    const all = await list(mine)
    const { endCursor } = await listAttempts(database.sql, mine, { first: 2 })
    await record({ idempotencyKey: 'later' })
    const next = await listAttempts(database.sql, mine, { first: 2, after: endCursor })
    expect(idsOf(next.nodes)).toEqual(all.slice(2))
  })

  test.each([0, -1, 201, 1.5, Number.NaN, null, undefined])('of %s calls are refused', async (first) => {
    const refused = { code: 'BAD_USER_INPUT', path: 'first' }
    await expect(listAttempts(database.sql, database.workspace, { first })).rejects.toMatchObject(refused)
    await expect(
      listStepAttempts(database.sql, database.workspace, { stepId: randomUUID(), first }),
    ).rejects.toMatchObject(refused)
  })

  test('a cursor of another list is refused', async () => {
    const { mine, record } = await openTwins()
    const { step } = await record({})
    await record({})
    const { endCursor: ofAll } = await listAttempts(database.sql, mine, { first: 1 })
    const { endCursor: ofStep } = await listStepAttempts(database.sql, mine, { stepId: step.id, first: 1 })
    const filter = { stepId: step.id }
    const { endCursor: ofLast } = await listAttempts(database.sql, mine, { filter, first: 1 })
    const refused = { code: 'BAD_USER_INPUT', path: 'after' }
    for (const after of [ofStep, ofLast, 'x'])
      await expect(listAttempts(database.sql, mine, { first: 1, after })).rejects.toMatchObject(refused)
    for (const after of [ofAll, ofLast, 'x'])
      await expect(
        listStepAttempts(database.sql, mine, { stepId: step.id, first: 1, after }),
      ).rejects.toMatchObject(refused)
  })
})

describe('the calls of one step', () => {
  test('are listed oldest first, page by page', async () => {
    const { mine, record } = await openTwins()
    const calls = []
    for (let n = 0; n < 5; n++) calls.push(await record({ idempotencyKey: 'k', context: { n: n % 2 } }))
    await record({ idempotencyKey: 'other' })
    const stepId = calls[0]?.step.id ?? ''
    const first = await listStepAttempts(database.sql, mine, { stepId, first: 2 })
    const rest = await listStepAttempts(database.sql, mine, { stepId, first: 3, after: first.endCursor })
    expect([...first.nodes, ...rest.nodes]).toEqual(calls.map(({ attempt }) => attempt))
    expect([first.hasNextPage, rest.hasNextPage]).toEqual([true, false])
  })

  test('a step that is not there has none', async () => {
    for (const stepId of [randomUUID(), 'no id'])
      expect((await listStepAttempts(database.sql, database.workspace, { stepId, first: 1 })).nodes).toEqual(
        [],
      )
  })
})

test('attempts are found in the order of their ids, null where there are none', async () => {
  const { mine, record } = await openTwins()
  const a = await record({ idempotencyKey: 'a' })
  const b = await record({ idempotencyKey: 'a', context: { other: true } })
  const ids = [b.attempt.id, 'no id', a.attempt.id.toUpperCase(), randomUUID(), b.attempt.id]
  expect(await findAttempts(database.sql, mine, ids)).toEqual([b.attempt, null, a.attempt, null, b.attempt])
})

test('nothing of another workspace is seen, by no id, cursor or filter', async () => {
  const { mine, theirs } = await openTwins()
  const { attempt, step } = await recordInto(theirs)({ idempotencyKey: 'k', service: 'billing' })
  await recordInto(theirs)({ idempotencyKey: 'k', service: 'billing' })
  const { endCursor } = await listAttempts(database.sql, theirs, { first: 1 })
  const filters: AttemptFilter[] = [
    {},
    { threadId: attempt.threadId },
    { stepId: step.id },
    { stepName: 'charge' },
    { idempotencyKey: 'k' },
    { service: 'billing' },
    { outcome: ['DEDUPLICATED'] },
    { outcome: ['RECORDED'] },
  ]
  for (const filter of filters) {
    expect(await list(theirs, filter)).not.toEqual([])
    expect(await list(mine, filter)).toEqual([])
    expect(await countAttempts(database.sql, mine, filter)).toBe(0)
  }
  const page = await listAttempts(database.sql, mine, { first: 1, after: endCursor })
  expect(page.nodes).toEqual([])
  expect(await findAttempts(database.sql, mine, [attempt.id])).toEqual([null])
  expect((await listStepAttempts(database.sql, mine, { stepId: step.id, first: 1 })).nodes).toEqual([])
})
