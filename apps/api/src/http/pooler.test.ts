import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connect } from '../database/connect.ts'
import { migrate } from '../database/migrate.ts'
import { checkSessionSettings } from '../database/session-settings.ts'
import { createDatabase, type TestDatabase } from '../testing/create-database.ts'
import { findDisagreements } from '../testing/read-back.ts'
import { createKey, request, startApp, type TestApp } from '../testing/start-app.ts'
import { hasPgbouncer, startPgbouncer } from '../testing/start-pgbouncer.ts'

const sessions = 4
const record = `mutation ($input: RecordStepInput!) {
  recordStep(input: $input) { outcome step { id } }
}`
const claim = 'mutation ($input: ClaimStepInput!) { claimStep(input: $input) { outcome claim { token } } }'

let database: TestDatabase
let pooler: Awaited<ReturnType<typeof startPgbouncer>>
let apps: TestApp[] = []
let key: string

const appOf = (index: number): TestApp => apps[index % apps.length] as TestApp

/** Runs what the check says is to be run. */
const mendRole = async (): Promise<void> => {
  const asked = connect(pooler.url, { connections: 1, pooled: true })
  const message = String(await checkSessionSettings(asked).catch((error) => error))
  await asked.end()
  const statements = message.slice(message.indexOf('alter role'))
  await database.sql.unsafe(statements)
}

describe.skipIf(!hasPgbouncer())('behind PgBouncer in transaction mode', () => {
  beforeAll(async () => {
    database = await createDatabase()
    pooler = await startPgbouncer(database.url, { sessions })
  })
  afterAll(async () => {
    await Promise.all(apps.map((app) => app.stop()))
    await pooler.stop()
    await database.drop()
  })

  test('a role without the settings is told which, and what mends it', async () => {
    const asked = connect(pooler.url, { connections: 1, pooled: true })
    await expect(checkSessionSettings(asked)).rejects.toThrow(/alter role .+ set lock_timeout = '2000';/)
    await asked.end()
    await mendRole()
    await pooler.stop()
    pooler = await startPgbouncer(database.url, { sessions })
    const mended = connect(pooler.url, { connections: 1, pooled: true })
    await expect(checkSessionSettings(mended)).resolves.toBeUndefined()
    await mended.end()
    apps = await Promise.all([0, 1].map(() => startApp(pooler.url, { pooled: true })))
    key = await createKey(database.sql, database.workspace)
  })

  test('servers that migrate at once through it wait for each other', async () => {
    await database.sql`delete from schema_migrations where name = '0003_id_heads.sql'`
    await database.sql`drop function uuid_v7_head(timestamptz)`
    const pools = [0, 1, 2].map(() => connect(pooler.url, { connections: 1, pooled: true }))
    const done = await Promise.all(pools.map((pool) => migrate(pool)))
    expect(done.flat()).toEqual(['0003_id_heads.sql'])
    await Promise.all(pools.map((pool) => pool.end()))
  })

  test('of many calls over few sessions each key is recorded once, and all are written down', async () => {
    const threadKey = randomUUID()
    const answers = await Promise.all(
      Array.from({ length: 400 }, (_, index) => {
        const input = { threadKey, name: 'charge', status: 'SUCCESS', idempotencyKey: `pay-${index % 100}` }
        return request(appOf(index), key, record, { input })
      }),
    )
    const outcomes = answers.map(({ data }) => data.recordStep.outcome)
    expect(outcomes.filter((outcome) => outcome === 'RECORDED')).toHaveLength(100)
    expect(outcomes.filter((outcome) => outcome === 'DEDUPLICATED')).toHaveLength(300)
    const read =
      'query ($key: String!) { thread(key: $key) { counts { calls } steps(first: 200) { nodes { id } } } }'
    const { data } = await request(appOf(0), key, read, { key: threadKey })
    expect(data.thread.counts.calls).toBe(400)
    expect(data.thread.steps.nodes).toHaveLength(100)
  })

  test('one of many claims holds, and its completion counts on both servers', async () => {
    const input = { threadKey: randomUUID(), name: 'charge', idempotencyKey: 'pay-1' }
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        request(appOf(index), key, claim, { input: { ...input, executionId: `run-${index}` } }),
      ),
    )
    const held = answers.map(({ data }) => data.claimStep).filter(({ outcome }) => outcome === 'CLAIMED')
    expect(held).toHaveLength(1)
    const completion = { ...input, status: 'SUCCESS', claimToken: held[0].claim.token }
    for (const [index, outcome] of ['RECORDED', 'DEDUPLICATED'].entries()) {
      const { data } = await request(appOf(index), key, record, { input: completion })
      expect(data.recordStep.outcome).toBe(outcome)
    }
    expect(await findDisagreements(database.sql, database.workspace)).toEqual([])
  })
})
