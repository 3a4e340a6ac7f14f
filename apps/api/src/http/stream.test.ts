import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createRecorder } from '../ledger/index.ts'
import { createDatabase, createWorkspace, type TestDatabase } from '../testing/create-database.ts'
import { readEvents, type StreamEvent } from '../testing/read-events.ts'
import { createKey, request, startApp, type TestApp } from '../testing/start-app.ts'

let database: TestDatabase
let app: TestApp
let other: TestApp
let key: string

beforeAll(async () => {
  database = await createDatabase()
  app = await startApp(database.url)
  other = await startApp(database.url)
  key = await createKey(database.sql, database.workspace)
})
afterAll(async () => {
  await Promise.all([app.stop(), other.stop()])
  await database.drop()
})

const open = (from: TestApp, query: string, variables: object = {}, signal: AbortSignal | null = null) =>
  fetch(`${from.url}/graphql/stream`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${key}`,
      'content-type': 'application/json',
      accept: 'text/event-stream',
    },
    body: JSON.stringify({ query, variables }),
    signal,
  })

const watch = `subscription Watch($filter: AttemptFilter) {
  attemptRecorded(filter: $filter) { outcome service step { idempotencyKey counts { calls } } thread { key } }
}`

const record = async (to: TestApp, input: object, by = key) => {
  const query = 'mutation ($input: RecordStepInput!) { recordStep(input: $input) { outcome } }'
  const { errors } = await request(to, by, query, { input: { name: 'charge', status: 'SUCCESS', ...input } })
  expect(errors).toEqual([])
}

/** The next `count` calls that the stream tells of. */
const take = async (events: AsyncIterator<StreamEvent>, count: number) => {
  const taken = []
  while (taken.length < count) {
    const { value, done } = await events.next()
    if (done) throw new Error(`the stream ended after ${taken.length} events`)
    taken.push(value.data.data.attemptRecorded)
  }
  return taken
}

test('a call on one server is told to watchers on every server, once, whatever became of it', async () => {
  const threadKey = randomUUID()
  const streams = await Promise.all(
    [app, other].map((from) => open(from, watch, { filter: { service: threadKey } })),
  )
  expect(streams.map(({ status }) => status)).toEqual([200, 200])
  expect(streams[0]?.headers.get('content-type')).toContain('text/event-stream')

  const call = { threadKey, service: threadKey, idempotencyKey: 'pay-1' }
  await record(app, call)
  await record(other, call)
  await record(app, { ...call, context: { amount: 1 } })
  await record(other, { ...call, idempotencyKey: 'pay-2' })

  for (const stream of streams) {
    const told = await take(readEvents(stream), 4)
    expect(told.map(({ outcome }) => outcome)).toEqual(['RECORDED', 'DEDUPLICATED', 'COLLIDED', 'RECORDED'])
    expect(told.map(({ step }) => step.idempotencyKey)).toEqual(['pay-1', 'pay-1', 'pay-1', 'pay-2'])
    expect(new Set(told.map(({ thread }) => thread.key))).toEqual(new Set([threadKey]))
  }
})

test('each event shows the step as it is then', async () => {
  const threadKey = randomUUID()
  const events = readEvents(await open(app, watch, { filter: { service: threadKey } }))
  for (const calls of [1, 2, 3]) {
    await record(app, { threadKey, service: threadKey, idempotencyKey: 'pay-1' })
    const [told] = await take(events, 1)
    expect(told.step.counts.calls).toBe(calls)
  }
})

test('only what the filter lets through, and nothing of another workspace', async () => {
  const threadKey = randomUUID()
  const stranger = await createKey(database.sql, await createWorkspace(database.sql))
  const filter = { outcome: ['DEDUPLICATED'], service: threadKey }
  const events = readEvents(await open(app, watch, { filter }))
  const call = { threadKey, service: threadKey, idempotencyKey: 'pay-1' }
  for (const by of [stranger, stranger, key]) await record(app, call, by)
  await record(app, call)
  const [told] = await take(events, 1)
  expect(told).toMatchObject({ outcome: 'DEDUPLICATED', step: { counts: { calls: 2 } } })
})

test('a caller that goes is noticed', async () => {
  const gone = new AbortController()
  const stream = await open(app, watch, {}, gone.signal)
  const requestId = String(stream.headers.get('x-request-id'))
  const hasEnded = () => app.lines().some((line) => line.includes(requestId))
  expect(hasEnded()).toBe(false)
  gone.abort()
  await expect.poll(hasEnded).toBe(true)
})

test('a caller that reads nothing is let go, and those that read miss nothing', async () => {
  const hasty = await startApp(database.url, { patience: 1_000 })
  const threadKey = randomUUID()
  const query = `subscription ($filter: AttemptFilter) { attemptRecorded(filter: $filter) { context step { idempotencyKey } } }`
  const idle = await open(hasty, query, { filter: { service: threadKey } })
  const events = readEvents(await open(hasty, query, { filter: { service: threadKey } }))
  const keys = Array.from({ length: 300 }, (_, n) => `pay-${n}`)
  const call = { threadKey, service: threadKey, name: 'charge', status: 'SUCCESS' } as const
  const context = { text: 'x'.repeat(60_000) }
  const inputs = keys.map((idempotencyKey) => ({ ...call, idempotencyKey, context }))
  await createRecorder(database.sql).recordSteps(database.workspace, inputs)
  const told = await take(events, keys.length)
  expect(new Set(told.map(({ step }) => step.idempotencyKey))).toEqual(new Set(keys))
  const requestId = String(idle.headers.get('x-request-id'))
  await expect
    .poll(() => hasty.lines().some((line) => line.includes(requestId)), { timeout: 10_000 })
    .toBe(true)
  await hasty.stop()
})

test.each([
  ['{ threads { nodes { id } } }', {}, 'BAD_REQUEST'],
  ['mutation { recordStep(input: { name: "a", status: SUCCESS }) { outcome } }', {}, 'BAD_REQUEST'],
  ['subscription {', {}, 'GRAPHQL_PARSE_FAILED'],
  [`subscription { ${'a{'.repeat(100_000)}`, {}, 'GRAPHQL_PARSE_FAILED'],
  ['subscription { nothing }', {}, 'GRAPHQL_VALIDATION_FAILED'],
  [
    'subscription { attemptRecorded { step { attempts(first: 200) { nodes { step { thread { steps(first: 1000) { nodes { id } } } } } } } } }',
    {},
    'GRAPHQL_VALIDATION_FAILED',
  ],
])('%s is refused with a code', async (query, variables, code) => {
  const response = await open(app, query, variables)
  const { errors } = JSON.parse(await response.text())
  expect({ status: response.status, code: errors[0].extensions.code }).toEqual({ status: 400, code })
})

test.each([
  [{ filter: { outcome: ['LOST'] } }, 'BAD_USER_INPUT'],
  [{ filter: { service: '\0' } }, 'INVALID_TEXT'],
])('a filter %j is refused in the stream, which then ends', async (variables, code) => {
  const events = []
  for await (const event of readEvents(await open(app, watch, variables))) events.push(event)
  expect(events.map(({ event }) => event)).toEqual(['next', 'complete'])
  expect(events[0]?.data).toMatchObject({ errors: [{ extensions: { code } }] })
})
