import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDatabase, type TestDatabase } from '../testing/create-database.ts'
import { findCallFacts } from './find-call-facts.ts'
import { type AttemptFilter, createRecorder, listAttempts } from './index.ts'
import { matchCall } from './match-call.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await createDatabase()
  const { recordStep, claimStep } = createRecorder(database.sql)
  const call = { threadKey: 'a', name: 'charge', status: 'SUCCESS', idempotencyKey: 'k' } as const
  await recordStep(database.workspace, { ...call, service: 'one', result: 1 })
  await recordStep(database.workspace, { ...call, service: 'two', result: 2 })
  await recordStep(database.workspace, { ...call, context: { other: true } })
  await recordStep(database.workspace, { ...call, threadKey: 'b', name: 'Charge', idempotencyKey: 'K' })
  await claimStep(database.workspace, {
    threadKey: 'b',
    name: 'ship',
    idempotencyKey: 'é',
    leaseSeconds: 60,
    takeOver: true,
  })
})
afterAll(() => database.drop())

const list = async (filter: AttemptFilter) =>
  (await listAttempts(database.sql, database.workspace, { filter, first: 100 })).nodes

const filters: AttemptFilter[] = [
  {},
  { outcome: [] },
  { outcome: ['RECORDED', 'COLLIDED'] },
  { service: 'two' },
  { service: '' },
  { stepName: 'charge' },
  { idempotencyKey: 'K' },
  { idempotencyKey: 'é' },
  { resultDiverged: true },
  { resultDiverged: false },
  { threadId: 'none' },
  { outcome: ['DEDUPLICATED'], service: 'one' },
]

test.each(filters)('a call passes %j exactly where it is listed by it', async (filter) => {
  const ids = (await list({})).map(({ id }) => id)
  const facts = await findCallFacts(database.sql, database.workspace, ids)
  expect(facts).toHaveLength(5)
  const passed = facts.filter((call) => matchCall(filter, call)).map(({ id }) => id)
  expect(passed.toReversed()).toEqual((await list(filter)).map(({ id }) => id))
})

test('ids in any case and times to the millisecond pass as they list', async () => {
  const calls = await list({})
  const facts = await findCallFacts(
    database.sql,
    database.workspace,
    calls.map(({ id }) => id),
  )
  for (const { threadId, stepId, recordedAt } of calls) {
    for (const filter of [
      { threadId: threadId.toUpperCase() },
      { stepId: stepId.toUpperCase() },
      { recordedAfter: recordedAt },
      { recordedBefore: recordedAt },
    ]) {
      const passed = facts.filter((call) => matchCall(filter, call)).map(({ id }) => id)
      expect(new Set(passed)).toEqual(new Set((await list(filter)).map(({ id }) => id)))
    }
  }
})
