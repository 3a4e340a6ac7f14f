import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect } from '../database/connect.ts'
import { createDatabase, type TestDatabase } from '../testing/create-database.ts'
import type { RecordStepInput, Sql } from './index.ts'
import { prepareClaim, prepareRecord } from './prepare-call.ts'
import { type CallAnswer, writeCalls } from './write-calls.ts'

// A statement is planned anew five times, and then keeps the plan that it has.
const planned = 8
const batch = 20
const filled = 5_000
/** Rows that all indexes together may read for a call. */
const mostRead = 25

let database: TestDatabase
let sql: Sql

beforeAll(async () => {
  database = await createDatabase()
  // One session, so that its plans are those of the measured calls.
  sql = connect(database.url, { connections: 1 })
  // ANALYZE would have statements planned anew.
  for (const table of ['threads', 'steps', 'attempts', 'thread_outcomes'])
    await sql.unsafe(`alter table ${table} set (autovacuum_enabled = off)`)
})
afterAll(async () => {
  await sql.end()
  await database.drop()
})

let sequence = 0
const newStep = (): RecordStepInput => ({
  threadKey: `order:${Math.floor(sequence++ / 4)}`,
  name: 'charge',
  idempotencyKey: randomUUID(),
  context: { sequence },
  status: 'SUCCESS',
  executionId: randomUUID(),
})
const newSteps = (count: number) => Array.from({ length: count }, newStep)

const record = (steps: RecordStepInput[]) => writeCalls(sql, database.workspace, steps.map(prepareRecord))

const claimAndComplete = async (steps: RecordStepInput[]): Promise<CallAnswer[]> => {
  const claims = steps.map((step) => prepareClaim({ ...step, leaseSeconds: 60, takeOver: false }))
  const held = await writeCalls(sql, database.workspace, claims)
  return record(
    steps.map((step, index) => {
      const answer = held[index]
      return { ...step, claimToken: answer && 'claim' in answer ? answer.claim?.token : null }
    }),
  )
}

const again = (steps: RecordStepInput[]) => steps.map((step) => ({ ...step, executionId: randomUUID() }))

const readRows = async (): Promise<number> => {
  await sql`select pg_stat_force_next_flush()`
  const [row] = await sql<{ rows: number }[]>`
    select sum(idx_tup_read)::integer as rows from pg_stat_user_indexes where relname <> 'workspaces'`
  return row?.rows ?? 0
}

test('plans that were made while the tables were empty read few rows when they have grown', async () => {
  const known = newSteps(batch)
  for (let round = 0; round < planned; round++) {
    await record(round === 0 ? known : newSteps(batch))
    await record(again(known))
    await claimAndComplete(newSteps(batch))
  }
  for (let count = 0; count < filled; count += 500) await record(newSteps(500))
  for (let count = 0; count < filled; count += 500) await claimAndComplete(newSteps(500))

  const kinds: [string, () => Promise<CallAnswer[]>][] = [
    ['RECORDED', () => record(newSteps(batch))],
    ['DEDUPLICATED', () => record(again(known))],
    ['RECORDED', () => claimAndComplete(newSteps(batch))],
  ]
  for (const [outcome, write] of kinds) {
    const before = await readRows()
    const answers = await write()
    expect(answers.map((answer) => 'outcome' in answer && answer.outcome)).toEqual(Array(batch).fill(outcome))
    expect((await readRows()) - before).toBeLessThan(batch * mostRead)
  }
})
