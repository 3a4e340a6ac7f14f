import { once } from 'node:events'
import { Agent, request as httpRequest, type IncomingMessage } from 'node:http'
import { connect as connectSocket } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { createDatabase, type TestDatabase } from '../testing/create-database.ts'
import { readEvents } from '../testing/read-events.ts'
import { createKey, request, startApp, type TestApp } from '../testing/start-app.ts'

let database: TestDatabase
let app: TestApp

const prepare = async () => {
  database = await createDatabase()
  app = await startApp(database.url)
  return createKey(database.sql, database.workspace)
}
afterEach(() => database.drop())

const operation = JSON.stringify({
  query:
    'mutation { recordStep(input: { threadKey: "order:1", name: "charge", status: SUCCESS }) { outcome } }',
})

/** A request whose headers are there and whose body is still to come. */
const beginRequest = async (key: string) => {
  const headers = {
    authorization: `Bearer ${key}`,
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(operation),
    expect: '100-continue',
  }
  const begun = httpRequest(`${app.url}/graphql`, {
    method: 'POST',
    headers,
    agent: new Agent({ keepAlive: true }),
  })
  begun.flushHeaders()
  await once(begun, 'continue')
  return begun
}

const readText = async (response: IncomingMessage): Promise<string> => {
  let text = ''
  for await (const chunk of response) text += chunk
  return text
}

test('what is under way gets its answer, and nothing more is taken in', async () => {
  const key = await prepare()
  const begun = await beginRequest(key)
  const stopped = app.stop()
  await expect(fetch(`${app.url}/healthz`)).rejects.toThrow()

  begun.end(operation)
  const [response] = await once(begun, 'response')
  expect(response.headers.connection).toBe('close')
  expect(JSON.parse(await readText(response)).data.recordStep.outcome).toBe('RECORDED')
  await stopped
})

test('a server that is about to stop says that it is not ready', async () => {
  await prepare()
  const socket = connectSocket(Number(new URL(app.url).port), '127.0.0.1')
  socket.write('GET /readyz HTTP/1.1\r\nhost: ledger\r\n')
  // What came first is read first.
  expect((await fetch(`${app.url}/healthz`)).status).toBe(200)
  const stopped = app.stop()
  socket.write('\r\n')
  const [answer] = await once(socket, 'data')
  expect(String(answer)).toMatch(/^HTTP\/1.1 503 .*"draining"/s)
  await stopped
})

test('a request that never ends does not keep the server', async () => {
  const key = await prepare()
  const begun = await beginRequest(key)
  const cut = once(begun, 'error')
  await app.stop()
  await cut
})

test('streams end without a last event, so that their readers come again', async () => {
  const key = await prepare()
  const stream = await fetch(`${app.url}/graphql/stream`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${key}`,
      'content-type': 'application/json',
      accept: 'text/event-stream',
    },
    body: JSON.stringify({ query: 'subscription { attemptRecorded { id } }' }),
  })
  const events = readEvents(stream)
  await request(app, key, JSON.parse(operation).query)
  expect((await events.next()).value.event).toBe('next')
  await app.stop()
  expect(await events.next()).toEqual({ done: true, value: undefined })
})
