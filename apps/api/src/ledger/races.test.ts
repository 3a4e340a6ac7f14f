import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { connect } from '../database/connect.ts'
import { awaitBlocked } from '../testing/await-blocked.ts'
import { createDatabase, type TestDatabase } from '../testing/create-database.ts'
import { findDisagreements } from '../testing/read-back.ts'
import { type CallResult, createRecorder, type Outcome, type RecordStepInput, type Sql } from './index.ts'
import { insertNew } from './insert-new.ts'
import { prepareClaim, prepareRecord } from './prepare-call.ts'
import { type CallAnswer, writeCalls } from './write-calls.ts'

let database: TestDatabase
let pools: [Sql, Sql]

beforeAll(async () => {
  database = await createDatabase({ connections: 20 })
  pools = [database.sql, connect(database.url, { connections: 20 })]
})
afterEach(async () => expect(await findDisagreements(database.sql, database.workspace)).toEqual([]))
afterAll(async () => {
  await pools[1].end()
  await database.drop()
})

const newStep = (): RecordStepInput => ({
  threadKey: `order:${randomUUID()}`,
  name: 'charge_payment',
  idempotencyKey: randomUUID(),
  context: { amount: '9.99' },
  status: 'SUCCESS',
})

const count = (outcomes: Outcome[]): { [outcome: string]: number } =>
  Object.fromEntries(
    [...new Set(outcomes)].map((one) => [one, outcomes.filter((outcome) => outcome === one).length]),
  )

const outcomeOf = (answer: CallAnswer | undefined): string =>
  answer && 'outcome' in answer ? answer.outcome : String(answer)

const writtenFor = async (input: RecordStepInput): Promise<Outcome[]> => {
  const rows = await database.sql<{ outcome: Outcome }[]>`
    select a.outcome from attempts a join steps s on s.id = a.step_id
    where s.key = ${input.idempotencyKey ?? ''} order by a.number`
  return rows.map((row) => row.outcome)
}

test('of 100 simultaneous calls with one key, over two servers, exactly one is recorded and all are written down', async () => {
  const servers = pools.map((sql) => createRecorder(sql))
  const input = newStep()
  const answers = await Promise.all(
    Array.from({ length: 100 }, (_, index) =>
      (servers[index % 2] as (typeof servers)[0]).recordStep(database.workspace, {
        ...input,
        executionId: `run-${index}`,
        result: { index },
      }),
    ),
  )
  expect(count(answers.map((answer) => answer.outcome))).toEqual({ RECORDED: 1, DEDUPLICATED: 99 })
  expect(new Set(answers.map((answer) => answer.step.id)).size).toBe(1)
  expect(new Set(answers.map((answer) => answer.step.result)).size).toBe(1)
  expect(answers.map((answer) => answer.attempt.number).sort((a, b) => a - b)).toEqual(
    answers.map((_, index) => index + 1),
  )
  expect(await writtenFor(input)).toHaveLength(100)
})

test('the same without joining: each call a statement of its own, on a connection of its own', async () => {
  const call = prepareRecord(newStep())
  const answers = await Promise.all(
    Array.from({ length: 100 }, (_, index) =>
      writeCalls(pools[index % 2] as Sql, database.workspace, [{ ...call }]),
    ),
  )
  expect(count(answers.map(([answer]) => outcomeOf(answer)) as Outcome[])).toEqual({
    RECORDED: 1,
    DEDUPLICATED: 99,
  })
})

test('calls for many steps of one thread, over two servers, are all counted', async () => {
  const { threadKey } = newStep()
  const steps = Array.from({ length: 20 }, () => ({ ...newStep(), threadKey }))
  await writeCalls(pools[0], database.workspace, steps.map(prepareRecord))
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => steps).flatMap((each) =>
      each.map((step, index) =>
        writeCalls(pools[index % 2] as Sql, database.workspace, [
          prepareRecord({ ...step, executionId: randomUUID() }),
        ]),
      ),
    ),
  )
  expect(count(answers.map(([answer]) => outcomeOf(answer)) as Outcome[])).toEqual({ DEDUPLICATED: 200 })
  const [thread] = await database.sql`
    select later_calls, deduplicated from threads where key = ${threadKey ?? ''}`
  expect(thread).toMatchObject({ laterCalls: 200, deduplicated: 200 })
})

test('when the first inserter rolls back, the caller that waited for it is the first', async () => {
  const input = newStep()
  const { threadKey: key } = input
  await database.sql`insert into threads (workspace_id, id, key, started_at) values (${database.workspace.id}, gen_random_uuid(), ${key ?? ''}, now())`
  let waiting: Promise<CallAnswer[]> | undefined
  await pools[0]
    .begin(async (tx) => {
      await insertNew(tx as unknown as Sql, database.workspace, [prepareRecord(input)])
      waiting = writeCalls(pools[1], database.workspace, [prepareRecord(input)])
      await awaitBlocked(database.sql, 1)
      throw new Error('rolled back')
    })
    .catch((error) => expect(error.message).toBe('rolled back'))
  expect(outcomeOf((await waiting)?.[0])).toBe('RECORDED')
})

test('when the first inserter commits, the caller that waited for it is a duplicate', async () => {
  const input = newStep()
  let waiting: Promise<CallAnswer[]> | undefined
  await pools[0].begin(async (tx) => {
    await insertNew(tx as unknown as Sql, database.workspace, [prepareRecord(input)])
    waiting = writeCalls(pools[1], database.workspace, [prepareRecord(input)])
    await awaitBlocked(database.sql, 1)
  })
  expect(outcomeOf((await waiting)?.[0])).toBe('DEDUPLICATED')
})

/** Holds the step's row until both calls wait for it, then lets them loose. */
const race = async (input: RecordStepInput, calls: (() => Promise<CallAnswer[]>)[]): Promise<string[]> => {
  const running: Promise<CallAnswer[]>[] = []
  await database.sql.begin(async (tx) => {
    await tx`select from steps where key = ${input.idempotencyKey ?? ''} for update`
    for (const [index, call] of calls.entries()) {
      running.push(call())
      await awaitBlocked(database.sql, index + 1)
    }
  })
  return (await Promise.all(running)).map(([answer]) => outcomeOf(answer)).sort()
}

const one = (index: 0 | 1, input: RecordStepInput) => () =>
  writeCalls(pools[index], database.workspace, [prepareRecord(input)])

test('of two retries of a failed step one is the retry, the other its duplicate', async () => {
  const input = newStep()
  await one(0, { ...input, status: 'FAILED' })()
  const outcomes = await race(input, [
    one(0, { ...input, executionId: 'a' }),
    one(1, { ...input, executionId: 'b' }),
  ])
  expect(outcomes).toEqual(['DEDUPLICATED', 'RETRIED'])
})

const claimed = async (input: RecordStepInput): Promise<CallResult> => {
  const recorder = createRecorder(database.sql)
  const answer = await recorder.claimStep(database.workspace, {
    ...input,
    executionId: 'holder',
    leaseSeconds: 60,
    takeOver: true,
  })
  await database.sql`update steps set claim_expires_at = clock_timestamp() - interval '1 second' where id = ${answer.step.id}`
  return answer
}

const takeOver = (index: 0 | 1, input: RecordStepInput) => () =>
  writeCalls(pools[index], database.workspace, [
    prepareClaim({ ...input, executionId: randomUUID(), leaseSeconds: 60, takeOver: true }),
  ])

test('a takeover that races with the completion either wins and fences it, or finds the step completed', async () => {
  const seen = new Set<string>()
  for (const completionFirst of [true, false]) {
    const input = newStep()
    const { claim } = await claimed(input)
    const completion = one(0, { ...input, executionId: 'holder', claimToken: claim?.token ?? null })
    const calls = [completion, takeOver(1, input)]
    const outcomes = await race(input, completionFirst ? calls : calls.reverse())
    seen.add(outcomes.join(' + '))
  }
  expect([...seen].sort()).toEqual(['DEDUPLICATED + RECORDED', 'FENCED + TAKEN_OVER'])
})

test('of two takeovers one has the claim, the other waits', async () => {
  const input = newStep()
  await claimed(input)
  expect(await race(input, [takeOver(0, input), takeOver(1, input)])).toEqual(['BUSY', 'TAKEN_OVER'])
})

test('batches that name the same steps in opposite order do not deadlock', async () => {
  const items = Array.from({ length: 30 }, newStep)
  const servers = pools.map((sql) => createRecorder(sql))
  const rounds = await Promise.all(
    Array.from({ length: 12 }, (_, index) => {
      const ordered = index % 2 ? items : [...items].reverse()
      return (servers[index % 2] as (typeof servers)[0]).recordSteps(database.workspace, ordered)
    }),
  )
  const outcomes = rounds.flat().map((answer) => outcomeOf(answer)) as Outcome[]
  expect(count(outcomes)).toEqual({ RECORDED: 30, DEDUPLICATED: 330 })
})

test('a batch that waits for a lock does not keep the calls that come after it', async () => {
  const recorder = createRecorder(pools[0])
  const input = newStep()
  await recorder.recordStep(database.workspace, input)
  const calls: Promise<CallResult>[] = []
  await database.sql.begin(async (tx) => {
    await tx`select from steps where key = ${input.idempotencyKey ?? ''} for update`
    calls.push(recorder.recordStep(database.workspace, input))
    await awaitBlocked(database.sql, 1)
    let answered = false
    const recordNew = () =>
      recorder.recordStep(database.workspace, newStep()).then((result) => {
        answered = true
        return result
      })
    await vi.waitUntil(() => answered || !calls.push(recordNew()), { timeout: 1_500 })
  })
  const [repeated, ...others] = (await Promise.all(calls)).map(({ outcome }) => outcome)
  expect(repeated).toBe('DEDUPLICATED')
  expect(new Set(others)).toEqual(new Set(['RECORDED']))
})

test('one bad item in a joined batch does not cost the others their answers', async () => {
  const recorder = createRecorder(database.sql)
  const inputs = Array.from({ length: 20 }, newStep)
  await database.sql`alter table steps add constraint refused check (name <> 'refused_by_the_database')`
  const calls = inputs.map((input, index) =>
    recorder.recordStep(
      database.workspace,
      index === 7 ? { ...input, name: 'refused_by_the_database' } : input,
    ),
  )
  const settled = await Promise.allSettled(calls)
  await database.sql`alter table steps drop constraint refused`
  expect(settled.filter((answer) => answer.status === 'fulfilled')).toHaveLength(19)
  expect(settled[7]).toMatchObject({ status: 'rejected', reason: { code: '23514' } })
})
