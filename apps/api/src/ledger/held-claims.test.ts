import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDatabase, type TestDatabase } from '../testing/create-database.ts'
import { createHeldClaims } from './held-claims.ts'
import { type ClaimStepInput, createRecorder, type RecordStepInput, type Sql } from './index.ts'
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

const completionOf = ({ leaseSeconds, takeOver, ...step }: ClaimStepInput, token: string | null) =>
  ({ ...step, status: 'SUCCESS', result: { id: 1 }, claimToken: token }) satisfies RecordStepInput

const hold = async (input: ClaimStepInput) => {
  const [claim] = (await insertNew(database.sql, database.workspace, [prepareClaim(input)])).held
  if (!claim) throw new Error('no claim was given')
  return claim
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
  expect(statements.filter(Boolean)).toEqual(['readKnown', 'writeRepeated'])
})

test('what is remembered of a claim is what is read of it', async () => {
  const { recordStep, claimStep } = createRecorder(database.sql)
  const other = createRecorder(database.sql)
  const answers = []
  for (const complete of [recordStep, other.recordStep]) {
    const input = newClaim()
    const { claim } = await claimStep(database.workspace, input)
    answers.push(await complete(database.workspace, completionOf(input, claim?.token ?? null)))
  }
  const own = { id: '', threadId: '', stepId: '', recordedAt: '', idempotencyKey: '' }
  const times = { firstRecordedAt: '', lastSeenAt: '' }
  const [remembered, read] = answers.map(({ step, attempt, ...rest }) => ({
    ...rest,
    step: { ...step, ...own, ...times },
    attempt: { ...attempt, ...own },
  }))
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

test('a claim is given back once, to a completion of its own step', async () => {
  const held = createHeldClaims()
  const input = newClaim()
  const claim = await hold(input)
  held.keep(database.workspace, claim)
  const completion = prepareRecord(completionOf(input, claim.row.claimToken))
  expect(held.take({ id: database.workspace.id + 1 }, completion)).toBeUndefined()
  for (const other of [{ name: 'refund' }, { idempotencyKey: 'other' }, { threadKey: 'order:other' }])
    expect(
      held.take(
        database.workspace,
        prepareRecord({ ...completionOf(input, claim.row.claimToken), ...other }),
      ),
    ).toBeUndefined()
  expect(held.take(database.workspace, completion)).toBe(claim)
  expect(held.take(database.workspace, completion)).toBeUndefined()
})

test('the latest claims are remembered, and no more than twice the room', async () => {
  const held = createHeldClaims(10_000)
  const claim = await hold(newClaim())
  const tokens = Array.from({ length: 100 }, () => randomUUID())
  for (const claimToken of tokens)
    held.keep(database.workspace, { ...claim, row: { ...claim.row, claimToken } })
  const remembered = tokens.filter((claimToken) =>
    held.take(database.workspace, { ...claim.call, claimToken }),
  )
  expect(remembered.length).toBeLessThanOrEqual(20)
  expect(remembered.slice(-5)).toEqual(tokens.slice(-5))
})
