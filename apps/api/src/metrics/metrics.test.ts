import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import type postgres from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startLastUse } from '../access/start-last-use.ts'
import { connect } from '../database/connect.ts'
import { countConnections } from '../database/count-connections.ts'
import { createApp } from '../http/app.ts'
import { createLog } from '../http/create-log.ts'
import { createRecorder, startRollup } from '../ledger/index.ts'
import { createDatabase, type TestDatabase } from '../testing/create-database.ts'
import { readEvents } from '../testing/read-events.ts'
import { createKey, post, request, signInSettings } from '../testing/start-app.ts'
import { countCalls } from './count-calls.ts'
import { createMetrics } from './create-metrics.ts'

const startMeasured = async (databaseUrl: string) => {
  const count = countConnections()
  const sql = connect(databaseUrl, { connections: 3, onSocket: count.onSocket })
  const metrics = createMetrics()
  const recorder = countCalls(createRecorder(sql, { onBatch: metrics.observeBatch }), metrics)
  const rollup = startRollup(sql, () => {})
  const lastUse = startLastUse(sql, () => {})
  const access = { lastUse, signIn: signInSettings, trustedProxies: [] }
  const log = createLog('silent')
  const app = await createApp({ sql, recorder, log, ...access, onEnd: metrics.observeRequest })
  app.server.listen(0, '127.0.0.1')
  await once(app.server, 'listening')
  const pools = { all: { sql, most: 3, open: count.open } }
  const address = { host: '127.0.0.1', port: 0 }
  const server = await metrics.serve({ app, recorder, rollup, pools }, address)
  const urlOf = (port: number) => `http://127.0.0.1:${port}`
  return {
    sql,
    url: urlOf((app.server.address() as AddressInfo).port),
    metricsUrl: `${urlOf((server.address() as AddressInfo).port)}/metrics`,
    stop: async () => {
      server.close().closeAllConnections()
      await app.drain(1_000)
      await lastUse.stop()
      await rollup.stop()
      await sql.end({ timeout: 1 })
    },
  }
}

let database: TestDatabase
let app: Awaited<ReturnType<typeof startMeasured>>
let key: string

beforeAll(async () => {
  database = await createDatabase()
  app = await startMeasured(database.url)
  key = await createKey(database.sql, database.workspace)
})
afterAll(async () => {
  await app.stop()
  await database.drop()
})

const readMetrics = async (): Promise<string[]> => {
  const answer = await fetch(app.metricsUrl)
  expect(answer.headers.get('content-type')).toMatch(/^text\/plain/)
  return (await answer.text()).split('\n')
}

const record = `mutation ($input: RecordStepInput!) { recordStep(input: $input) { outcome } }`
const recordMany = `mutation ($input: [RecordStepInput!]!) { recordSteps(input: $input) { __typename } }`
const charge = (id: string, rest = {}) => ({
  threadKey: 'order:1',
  name: 'charge',
  status: 'SUCCESS',
  idempotencyKey: id,
  ...rest,
})

test('calls are counted by what became of them, alone and in batches, and what was refused by its code', async () => {
  await request(app, key, record, { input: charge('pay-1', { result: { id: 1 } }) })
  await request(app, key, record, { input: charge('pay-1', { result: { id: 2 } }) })
  await request(app, key, record, { input: charge('') })
  await request(app, key, recordMany, { input: [charge('pay-2'), charge('pay-2'), charge(' ')] })
  const lines = await readMetrics()
  expect(lines).toEqual(
    expect.arrayContaining([
      'stepledger_calls_total{outcome="RECORDED"} 2',
      'stepledger_calls_total{outcome="DEDUPLICATED"} 2',
      'stepledger_calls_diverged_total 1',
      'stepledger_calls_refused_total{code="KEY_INVALID"} 2',
      'stepledger_batch_calls_sum 4',
      'stepledger_batch_seconds_count 3',
      'stepledger_requests_total{path="/graphql",code="OK"} 3',
      'stepledger_requests_total{path="/graphql",code="KEY_INVALID"} 1',
      'stepledger_recorder_waiting_calls 0',
    ]),
  )
})

test('nothing that a caller names becomes a label', async () => {
  await fetch(`${app.url}/a-path-of-mine`)
  const query = JSON.stringify({ query: 'query MyOperation { threads { nodes { id } } }' })
  const workspace = { 'x-stepledger-workspace': 'a-workspace-of-mine' }
  await post(app, 'a-key-of-mine-0123456789', query, workspace)
  const text = (await readMetrics()).join('\n')
  expect(text).toContain('stepledger_requests_total{path="other",code="NOT_FOUND"} 1')
  expect(text).toContain('stepledger_requests_total{path="/graphql",code="UNAUTHENTICATED"} 1')
  for (const name of ['of-mine', 'MyOperation', 'order:1', 'charge', 'pay-1'])
    expect(text).not.toContain(name)
})

const waitForTheLock = async (tx: postgres.TransactionSql): Promise<void> => {
  await tx`select set_config('lock_timeout', '0', true), set_config('statement_timeout', '0', true)`
  await tx`select pg_advisory_xact_lock_shared(1)`
}

test('open streams, connections and the wait for one are told as they are', async () => {
  const leave = new AbortController()
  const stream = await fetch(`${app.url}/graphql/stream`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify({ query: 'subscription { attemptRecorded { id } }' }),
    signal: leave.signal,
  })
  const events = readEvents(stream)
  expect(await readMetrics()).toContain('stepledger_streams 1')
  leave.abort()
  await events.next().catch(() => {})
  await expect.poll(readMetrics).toContain('stepledger_streams 0')

  expect(await readMetrics()).toContain('stepledger_database_up{pool="all"} 1')
  const holder = await database.sql.reserve()
  await holder`select pg_advisory_lock(1)`
  const statements = [1, 2, 3].map(() => app.sql.begin(waitForTheLock))
  await expect.poll(readMetrics).toContain('stepledger_database_connections{pool="all"} 3')
  const busy = await readMetrics()
  expect(busy).toContain('stepledger_database_wait_seconds{pool="all"} 1')
  expect(busy).toContain('stepledger_database_up{pool="all"} 0')
  await holder`select pg_advisory_unlock(1)`
  await Promise.all(statements)
  holder.release()
  await expect.poll(readMetrics, { timeout: 5_000 }).toContain('stepledger_database_up{pool="all"} 1')
})

test('the API itself serves no metrics, and their address nothing else', async () => {
  expect((await fetch(`${app.url}/metrics`)).status).toBe(404)
  expect((await fetch(new URL('/graphql', app.metricsUrl), { method: 'POST' })).status).toBe(404)
})
