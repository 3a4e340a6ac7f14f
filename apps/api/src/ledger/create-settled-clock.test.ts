import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDatabase, createWorkspace, type TestDatabase } from '../testing/create-database.ts'
import { createSettledClock } from './create-settled-clock.ts'
import { createRecorder } from './index.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createDatabase()
})
afterAll(() => database.drop())

const readClock = async (): Promise<Date> => {
  const [row] = await database.sql<{ at: Date }[]>`select clock_timestamp() as at`
  return row?.at ?? expect.fail('the database has a clock')
}

test('what an open transaction has written has not settled, however long it stays open; then it has', async () => {
  const { sql } = database
  const workspace = await createWorkspace(sql)
  const { attempt } = await createRecorder(sql).recordStep(workspace, {
    threadKey: 't',
    name: 's',
    status: 'SUCCESS',
  })
  const readSettled = createSettledClock(sql)
  const began = await readClock()
  await sql.begin(async (tx) => {
    const [late] = await tx<{ at: Date }[]>`
      insert into attempts (
        workspace_id, id, thread_id, step_id, number, kind, outcome, status, step_name, shares_payload, recorded_at
      )
      values (
        ${workspace.id}, uuid_v7(clock_timestamp()), ${attempt.threadId}, ${attempt.stepId}, 2, 'RECORD',
        'DEDUPLICATED', 'SUCCESS', 's', true, clock_timestamp()
      )
      returning uuid_v7_time(id) as at`
    for (let round = 0; round < 5; round++) {
      const settled = await readSettled()
      expect(settled === null || settled < (late?.at ?? began)).toBe(true)
      await createRecorder(sql).recordStep(workspace, {
        threadKey: 't',
        name: `s${round}`,
        status: 'SUCCESS',
      })
    }
  })
  await readSettled()
  const after = await readClock()
  await readSettled()
  expect((await readSettled())?.getTime()).toBeGreaterThanOrEqual(after.getTime() - 10_000)
})
