import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { promisify } from 'node:util'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { startLastUse } from '../access/start-last-use.ts'
import { connect } from '../database/connect.ts'
import { createApp } from '../http/app.ts'
import { createLog } from '../http/create-log.ts'
import { createRecorder } from '../ledger/index.ts'
import { createDatabase, type TestDatabase } from '../testing/create-database.ts'
import { createKey, post, signInSettings } from '../testing/start-app.ts'
import { startTracing } from './start-tracing.ts'

type Value = { stringValue?: string; intValue?: number | string }
type Span = {
  name: string
  traceId: string
  spanId: string
  parentSpanId?: string
  attributes: { key: string; value: Value }[]
  links?: { spanId: string }[]
  status: { code?: number }
}

/** What a collector is to a sender: it takes OTLP over HTTP, and keeps it. */
const startReceiver = async () => {
  const spans: Span[] = []
  const services: (string | undefined)[] = []
  const server = createServer(async (request, response) => {
    const chunks = await request.toArray()
    const { resourceSpans } = JSON.parse(Buffer.concat(chunks).toString())
    for (const { resource, scopeSpans } of resourceSpans) {
      const name = resource.attributes.find(({ key }: { key: string }) => key === 'service.name')
      services.push(name?.value.stringValue)
      for (const scope of scopeSpans) spans.push(...scope.spans)
    }
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { url, spans, services, close: () => server.close().closeAllConnections() }
}

let database: TestDatabase
let receiver: Awaited<ReturnType<typeof startReceiver>>

beforeAll(async () => {
  database = await createDatabase()
  receiver = await startReceiver()
})
beforeEach(() => {
  vi.stubEnv('OTEL_EXPORTER_OTLP_ENDPOINT', receiver.url)
  vi.stubEnv('OTEL_SERVICE_NAME', 'ledger-of-a-test')
})
afterEach(() => {
  vi.unstubAllEnvs()
})
afterAll(async () => {
  receiver.close()
  await database.drop()
})

const startTraced = async () => {
  const tracing = await startTracing()
  if (!tracing) throw new Error('traces are off')
  const sql = connect(database.url, { connections: 3 })
  const recorder = createRecorder(sql, { onBatch: tracing.traceBatch })
  const lastUse = startLastUse(sql, () => {})
  const access = { lastUse, signIn: signInSettings, trustedProxies: [] }
  const app = await createApp({ sql, recorder, log: createLog('silent'), ...access, tracing })
  app.server.listen(0, '127.0.0.1')
  await once(app.server, 'listening')
  const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
  const stop = async () => {
    await app.drain(1_000)
    await lastUse.stop()
    await sql.end({ timeout: 1 })
    await tracing.stop()
  }
  return { url, stop }
}

const query = `mutation Charge($key: String!) {
  recordStep(input: { threadKey: "order:1", name: "charge", status: SUCCESS, idempotencyKey: $key }) { outcome }
}`
const callerOf = (digit: number) => ({ traceId: `${digit}`.repeat(32), spanId: `${digit}`.repeat(16) })
const send = (app: { url: string }, key: string, digit: number, id = `pay-${digit}`) => {
  const { traceId, spanId } = callerOf(digit)
  const headers = { traceparent: `00-${traceId}-${spanId}-01` }
  return post(app, key, JSON.stringify({ query, variables: { key: id } }), headers)
}

test('a call is one trace with its caller: request, operation, and the batch that it was written in', async () => {
  const app = await startTraced()
  const key = await createKey(database.sql, database.workspace)
  await send(app, key, 1)
  await Promise.all([2, 3, 4, 5].map((digit) => send(app, key, digit)))
  await send(app, key, 6, '')
  await app.stop()

  const { spans } = receiver
  expect(new Set(receiver.services)).toEqual(new Set(['ledger-of-a-test']))
  const named = (name: string, digit: number) =>
    spans.find((span) => span.name === name && span.traceId === callerOf(digit).traceId)
  const request = named('POST /graphql', 1)
  const operation = named('Charge', 1)
  const batch = named('write batch', 1)
  expect(request?.parentSpanId).toBe(callerOf(1).spanId)
  expect(operation?.parentSpanId).toBe(request?.spanId)
  expect(batch?.parentSpanId).toBe(operation?.spanId)

  const batches = spans.filter(({ name }) => name === 'write batch')
  const told = new Set(
    batches.flatMap(({ parentSpanId, links = [] }) => [parentSpanId, ...links.map(({ spanId }) => spanId)]),
  )
  for (const digit of [2, 3, 4, 5]) expect(told).toContain(named('Charge', digit)?.spanId)

  const refused = named('POST /graphql', 6)
  expect(refused?.attributes).toContainEqual({
    key: 'stepledger.code',
    value: { stringValue: 'KEY_INVALID' },
  })
  expect(JSON.stringify(spans)).not.toContain('pay-')
  expect(JSON.stringify(spans)).not.toContain(key)
})

test('a caller that samples nothing is not traced', async () => {
  const app = await startTraced()
  const key = await createKey(database.sql, database.workspace)
  const { traceId, spanId } = callerOf(7)
  await post(app, key, JSON.stringify({ query, variables: { key: 'pay-7' } }), {
    traceparent: `00-${traceId}-${spanId}-00`,
  })
  await app.stop()
  expect(receiver.spans.filter((span) => span.traceId === traceId)).toEqual([])
})

test('a collector that is away costs no call', async () => {
  vi.stubEnv('OTEL_EXPORTER_OTLP_ENDPOINT', 'http://127.0.0.1:1')
  const app = await startTraced()
  const key = await createKey(database.sql, database.workspace)
  expect((await send(app, key, 8)).data.recordStep.outcome).toBe('RECORDED')
  await expect(app.stop()).rejects.toThrow('ECONNREFUSED')
})

test.each([{}, { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:1', OTEL_SDK_DISABLED: 'true' }])(
  'with %o traces are off',
  async (variables) => {
    expect(await startTracing(variables)).toBeUndefined()
  },
)

test('what is off is not loaded', async () => {
  const loaded = `
    const { startTracing } = await import('./dist/tracing/start-tracing.js')
    const { createRequire } = await import('node:module')
    await startTracing(process.env.ON ? { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:1' } : {})
    const { cache } = createRequire(import.meta.url)
    console.log(Object.keys(cache).filter((path) => path.includes('opentelemetry')).length)
    process.exit()`
  const run = async (env: Record<string, string>) => {
    const options = { env: { ...process.env, ...env }, cwd: new URL('../..', import.meta.url) }
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--input-type=module', '-e', loaded],
      options,
    )
    return Number(stdout)
  }
  expect(await run({})).toBe(0)
  expect(await run({ ON: '1' })).toBeGreaterThan(0)
})
