import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDatabase, type TestDatabase } from '../testing/create-database.ts'
import { createHeldSteps } from './held-steps.ts'
import {
  type CallResult,
  type ClaimStepInput,
  createRecorder,
  type RecordStepInput,
  type Sql,
} from './index.ts'
import { insertNew } from './insert-new.ts'
import { prepareClaim, prepareRecord } from './prepare-call.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createDatabase()
})
afterAll(() => database.drop())

const newClaim = (): ClaimStepInput => ({
  threadKey: `order:${randomUUID()}`,
  name: 'charge',
  idempotencyKey: randomUUID(),
  fingerprintFields: ['/amount'],
  context: { amount: '9.99' },
  executionId: 'run-1',
  service: 'billing',
  leaseSeconds: 60,
  takeOver: true,
})

const newRecord = (): RecordStepInput => completionOf(newClaim(), null)

const completionOf = ({ leaseSeconds, takeOver, ...step }: ClaimStepInput, token: string | null) =>
  ({ ...step, status: 'SUCCESS', result: { id: 1 }, claimToken: token }) satisfies RecordStepInput

const hold = async (input: ClaimStepInput) => {
  const call = prepareClaim(input)
  const step = (await insertNew(database.sql, database.workspace, [call])).held.get(call)
  if (!step) throw new Error('no claim was given')
  return { call, step }
}

/** A pool that tells which statements it was given. */
const listen = (sql: Sql) => {
  const statements: string[] = []
  const apply = (target: Sql, self: unknown, args: [TemplateStringsArray]) => {
    statements.push(/\/\* (\w+) \*\//.exec(String(args[0]))?.[1] ?? '')
    return Reflect.apply(target, self, args)
  }
  return { sql: new Proxy(sql, { apply } as ProxyHandler<Sql>), statements }
}

test('the server that gave a claim writes its completion without reading what it wrote itself', async () => {
  const { sql, statements } = listen(database.sql)
  const recorder = createRecorder(sql)
  const input = newClaim()
  const { claim } = await recorder.claimStep(database.workspace, input)
  const completion = completionOf(input, claim?.token ?? null)
  const { outcome, step, attempt } = await recorder.recordStep(database.workspace, completion)
  expect(outcome).toBe('RECORDED')
  expect(statements.filter(Boolean)).toEqual(['insertNew', 'writeRepeated'])
  expect(step).toMatchObject({ status: 'SUCCESS', claim: null, counts: { calls: 2, executions: 1 } })
  expect(attempt).toMatchObject({ number: 2, resent: false })

  statements.length = 0
  const again = await recorder.recordStep(database.workspace, completion)
  expect(again).toMatchObject({ outcome: 'DEDUPLICATED', attempt: { number: 3, resent: true } })
  expect(statements.filter(Boolean)).toEqual(['writeRepeated'])
})

test('a step that was repeated is read no more by the server that wrote it', async () => {
  const { sql, statements } = listen(database.sql)
  const recorder = createRecorder(sql)
  const input = newRecord()
  const says = async (call: Partial<RecordStepInput>) => {
    const { outcome, attempt, step } = await recorder.recordStep(database.workspace, { ...input, ...call })
    const { number, resent, resultDiverged } = attempt
    return [outcome, number, resent, resultDiverged, step.status, step.counts.executions]
  }
  expect(await says({ status: 'FAILED' })).toEqual(['RECORDED', 1, false, false, 'FAILED', 1])
  expect(await says({ status: 'FAILED' })).toEqual(['DEDUPLICATED', 2, true, false, 'FAILED', 1])
  expect(await says({ executionId: 'run-2' })).toEqual(['RETRIED', 3, false, false, 'SUCCESS', 2])
  expect(await says({ executionId: 'run-2' })).toEqual(['DEDUPLICATED', 4, true, false, 'SUCCESS', 2])
  const [executionId, amount] = ['run-3', '10.00']
  expect(await says({ executionId, result: { id: 2 } })).toEqual([
    'DEDUPLICATED',
    5,
    false,
    true,
    'SUCCESS',
    3,
  ])
  expect(await says({ executionId, context: { amount } })).toEqual(['COLLIDED', 6, true, false, 'SUCCESS', 3])
  expect(await says({ executionId: null })).toEqual(['DEDUPLICATED', 7, false, false, 'SUCCESS', 4])
  expect(statements.filter(Boolean)).toEqual(['insertNew', 'readKnown', ...Array(6).fill('writeRepeated')])
})

test('a step that another server has written to is read again, and no execution is forgotten', async () => {
  const [first, second] = [createRecorder(database.sql), createRecorder(database.sql)]
  const input = newRecord()
  await first.recordStep(database.workspace, input)
  await first.recordStep(database.workspace, input)
  await second.recordStep(database.workspace, { ...input, executionId: 'run-2' })
  const again = await first.recordStep(database.workspace, { ...input, executionId: 'run-2' })
  expect(again).toMatchObject({ outcome: 'DEDUPLICATED', attempt: { number: 4, resent: true } })
  expect(again.step.counts).toMatchObject({ calls: 4, executions: 2 })
  await second.recordStep(database.workspace, { ...input, executionId: 'run-3' })
  await first.recordStep(database.workspace, { ...input, executionId: 'run-4' })
  const theirs = await first.recordStep(database.workspace, { ...input, executionId: 'run-3' })
  expect(theirs).toMatchObject({ attempt: { number: 7, resent: true } })
})

test('a step that has its key in the whole workspace is remembered with the thread of each call', async () => {
  const { recordStep } = createRecorder(database.sql)
  const input = { ...newRecord(), keyScope: 'WORKSPACE' as const }
  const other = `order:${randomUUID()}`
  const threads = []
  for (const threadKey of [input.threadKey, other, other, input.threadKey])
    threads.push((await recordStep(database.workspace, { ...input, threadKey })).attempt.threadId)
  const [first, second] = threads
  expect(threads).toEqual([first, second, second, first])
  expect(first).not.toBe(second)
})

test('a claim is always read for, since the clock of the database has a part in it', async () => {
  const { sql, statements } = listen(database.sql)
  const recorder = createRecorder(sql)
  const input = newClaim()
  const failed = { ...completionOf(input, null), status: 'FAILED' as const }
  for (const outcome of ['RECORDED', 'DEDUPLICATED'])
    expect((await recorder.recordStep(database.workspace, failed)).outcome).toBe(outcome)
  statements.length = 0
  const claim = { ...input, executionId: 'run-2' }
  expect((await recorder.claimStep(database.workspace, claim)).outcome).toBe('CLAIMED')
  const busy = { ...completionOf(input, null), executionId: 'run-3' }
  expect((await recorder.recordStep(database.workspace, busy)).outcome).toBe('BUSY')
  expect(statements.filter((name) => name === 'readKnown')).toHaveLength(2)
})

/** All of an answer but its ids and times, which are new with every call. */
const withoutIds = ({ step, attempt, ...rest }: CallResult) => {
  const own = { id: '', threadId: '', stepId: '', recordedAt: '', idempotencyKey: '' }
  const times = { firstRecordedAt: '', lastSeenAt: '' }
  return { ...rest, step: { ...step, ...own, ...times }, attempt: { ...attempt, ...own } }
}

test('what is remembered of a claim is what is read of it', async () => {
  const { recordStep, claimStep } = createRecorder(database.sql)
  const other = createRecorder(database.sql)
  const answers = []
  for (const complete of [recordStep, other.recordStep]) {
    const input = newClaim()
    const { claim } = await claimStep(database.workspace, input)
    answers.push(await complete(database.workspace, completionOf(input, claim?.token ?? null)))
  }
  const [remembered, read] = answers.map(withoutIds)
  expect(remembered).toEqual(read)
})

test('what is remembered of a repeated step is what is read of it', async () => {
  const { recordStep } = createRecorder(database.sql)
  const other = createRecorder(database.sql)
  const answers = []
  for (const repeatAgain of [recordStep, other.recordStep]) {
    const input = {
      ...newRecord(),
      status: 'FAILED' as const,
      startedAt: new Date('2026-11-01T10:00:00.123Z'),
    }
    await recordStep(database.workspace, input)
    await recordStep(database.workspace, { ...input, executionId: 'run-2' })
    answers.push(await repeatAgain(database.workspace, input))
  }
  const [remembered, read] = answers.map(withoutIds)
  expect(remembered).toEqual(read)
})

test('a claim that another server has counted a call for, or extended, is completed all the same', async () => {
  const [first, second] = [createRecorder(database.sql), createRecorder(database.sql)]
  for (const meanwhile of ['busy', 'extended', 'extended here']) {
    const input = newClaim()
    const { claim } = await first.claimStep(database.workspace, input)
    const claimToken = claim?.token ?? ''
    if (meanwhile === 'busy') {
      const busy = await second.claimStep(database.workspace, { ...input, executionId: 'run-2' })
      expect(busy.outcome).toBe('BUSY')
    } else {
      const server = meanwhile === 'extended' ? second : first
      await server.extendClaim(database.workspace, { claimToken, leaseSeconds: 600 })
    }
    const done = await first.recordStep(database.workspace, completionOf(input, claimToken))
    expect(done.outcome).toBe('RECORDED')
    expect(done.step.counts.calls).toBe(meanwhile === 'busy' ? 3 : 2)
  }
})

test('calls of one step that come together share what is remembered, in their order', async () => {
  const recorder = createRecorder(database.sql)
  const input = newClaim()
  const { claim } = await recorder.claimStep(database.workspace, input)
  const completion = completionOf(input, claim?.token ?? null)
  const answers = await recorder.recordSteps(database.workspace, [
    { ...completion, claimToken: null, executionId: 'run-2' },
    completion,
    completion,
    { ...completion, claimToken: null, executionId: 'run-3' },
  ])
  expect(answers.map((answer) => 'outcome' in answer && [answer.outcome, answer.attempt.number])).toEqual([
    ['BUSY', 2],
    ['RECORDED', 3],
    ['DEDUPLICATED', 4],
    ['DEDUPLICATED', 5],
  ])
})

test('a step is given back once, to a call of its own', async () => {
  const held = createHeldSteps()
  const input = newClaim()
  const { call, step } = await hold(input)
  held.keep(database.workspace, call, step)
  const completion = prepareRecord(completionOf(input, step.row.claimToken))
  expect(held.take({ id: database.workspace.id + 1 }, completion)).toBeUndefined()
  for (const other of [{ name: 'refund' }, { idempotencyKey: 'other' }, { threadKey: 'order:other' }])
    expect(
      held.take(database.workspace, prepareRecord({ ...completionOf(input, step.row.claimToken), ...other })),
    ).toBeUndefined()
  expect(held.take(database.workspace, prepareRecord(completionOf(input, null)))).toBeUndefined()
  expect(held.take(database.workspace, completion)).toBe(step)
  expect(held.take(database.workspace, completion)).toBeUndefined()
})

test('the latest steps are remembered, and no more than twice the room', async () => {
  const held = createHeldSteps(10_000)
  const { call, step } = await hold(newClaim())
  const tokens = Array.from({ length: 100 }, () => randomUUID())
  for (const claimToken of tokens)
    held.keep(database.workspace, call, { ...step, row: { ...step.row, claimToken } })
  const remembered = tokens.filter((claimToken) =>
    held.take(database.workspace, { ...call, kind: 'RECORD', claimToken }),
  )
  expect(remembered.length).toBeLessThanOrEqual(20)
  expect(remembered.slice(-5)).toEqual(tokens.slice(-5))
})

test('a step that very many executions have told of is not remembered', async () => {
  const { sql, statements } = listen(database.sql)
  const recorder = createRecorder(sql)
  const input = newRecord()
  const executions = Array.from({ length: 150 }, (_, index) => `run-${index}`)
  for (const executionId of executions)
    await recorder.recordStep(database.workspace, { ...input, executionId })
  expect(statements.filter((name) => name === 'readKnown').length).toBeGreaterThan(10)
})
