import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { request as httpRequest } from 'node:http'
import { connect as connectSocket } from 'node:net'
import { describe, expect, test } from 'vitest'
import { createKey, post, readAnswer, request } from '../testing/start-app.ts'
import { useApp } from '../testing/use-app.ts'
import { largestBody } from './read-body.ts'

const { database, app } = await useApp()
const key = await createKey(database.sql, database.workspace)

const recordStep = `mutation RecordStep($input: RecordStepInput!) {
  recordStep(input: $input) { outcome attempt { traceId } }
}`
const step = () => ({
  threadKey: randomUUID(),
  name: 'charge',
  status: 'SUCCESS',
  context: { secret: 'amount' },
})
const lastLine = () => JSON.parse(app.lines().at(-1) ?? '{}')

describe('who may call', () => {
  test.each([{}, { authorization: 'Bearer wrong-key-of-some-length' }, { authorization: 'Basic YTpi' }])(
    'a call with %j is refused, on both addresses',
    async (headers) => {
      const before = await database.sql`select id from attempts`
      for (const path of ['/graphql', '/graphql/stream']) {
        const sent = { 'content-type': 'application/json', ...headers }
        const body = JSON.stringify({ query: recordStep, variables: { input: step() } })
        const answer = await readAnswer(await fetch(app.url + path, { method: 'POST', headers: sent, body }))
        expect(answer).toMatchObject({
          status: 401,
          data: null,
          errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
        })
        expect(answer.headers.get('www-authenticate')).toBe('Bearer')
      }
      expect(await database.sql`select id from attempts`).toEqual(before)
    },
  )

  test('health is told without a key', async () => {
    expect((await fetch(`${app.url}/healthz`)).status).toBe(200)
    expect((await fetch(`${app.url}/readyz`)).status).toBe(200)
  })
})

describe('what is no operation', () => {
  const query = encodeURIComponent('{ __typename }')

  test.each([
    ['GET', `/graphql?query=${query}`, 405, 'METHOD_NOT_ALLOWED'],
    ['PUT', '/graphql', 405, 'METHOD_NOT_ALLOWED'],
    ['OPTIONS', '/graphql', 405, 'METHOD_NOT_ALLOWED'],
    ['GET', `/graphql/stream?query=${query}`, 405, 'METHOD_NOT_ALLOWED'],
    ['POST', '/', 404, 'NOT_FOUND'],
    ['GET', '/graphql/', 404, 'NOT_FOUND'],
  ])('%s %s', async (method, path, status, code) => {
    const headers = { authorization: `Bearer ${key}`, accept: 'text/html' }
    const answer = await readAnswer(await fetch(app.url + path, { method, headers }))
    expect(answer).toMatchObject({ status, errors: [{ extensions: { code } }] })
  })

  test.each([
    ['', 'BAD_REQUEST'],
    ['{', 'BAD_REQUEST'],
    ['[]', 'BAD_REQUEST'],
    ['[{"query":"{ __typename }"}]', 'BAD_REQUEST'],
    ['{}', 'BAD_REQUEST'],
    ['{"query":1}', 'BAD_REQUEST'],
    ['{"query":"{ __typename }","variables":[]}', 'BAD_REQUEST'],
    ['{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"x"}}}', 'PERSISTED_QUERY_NOT_SUPPORTED'],
  ])('the body %s', async (body, code) => {
    const { errors } = await post(app, key, body)
    expect(errors[0]?.extensions.code).toBe(code)
  })

  test('bytes that are no UTF-8', async () => {
    const body = new Uint8Array([...Buffer.from('{"query":"{ a'), 0xff, ...Buffer.from(' }"}')])
    expect((await post(app, key, body)).errors[0]?.extensions.code).toBe('INVALID_TEXT')
  })

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', ''])(
    'the media type %s, which a foreign page may send without asking',
    async (type) => {
      const body = JSON.stringify({ query: recordStep, variables: { input: step() } })
      const answer = await post(app, key, body, { 'content-type': type })
      expect(answer).toMatchObject({
        status: 415,
        errors: [{ extensions: { code: 'UNSUPPORTED_MEDIA_TYPE' } }],
      })
    },
  )

  test('a compressed body', async () => {
    expect((await post(app, key, '{}', { 'content-encoding': 'gzip' })).status).toBe(415)
  })

  test('what is no HTTP does not end the server', async () => {
    const socket = connectSocket(Number(new URL(app.url).port), '127.0.0.1')
    socket.end('\u0016\u0003\u0001 not HTTP at all\r\n\r\n')
    socket.resume()
    await once(socket, 'close')
    expect((await fetch(`${app.url}/healthz`)).status).toBe(200)
  })
})

describe('a body that is too large', () => {
  const tooLarge = { status: 413, errors: [{ extensions: { code: 'REQUEST_TOO_LARGE' } }] }

  test('is refused by its announced length, and as it comes', async () => {
    const body = new Uint8Array(largestBody + 1).fill(32)
    expect(await post(app, key, body)).toMatchObject(tooLarge)

    const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' }
    const announcing = { ...headers, 'content-length': largestBody + 1 }
    const announced = httpRequest(`${app.url}/graphql`, { method: 'POST', headers: announcing })
    announced.on('error', () => {})
    announced.flushHeaders()
    const [early] = await once(announced, 'response')
    expect(early.statusCode).toBe(413)
    announced.destroy()

    const unannounced = httpRequest(`${app.url}/graphql`, { method: 'POST', headers })
    const answered = once(unannounced, 'response')
    for (let size = 0; size <= largestBody; size += 1024 * 1024)
      unannounced.write(Buffer.alloc(1024 * 1024, 32))
    const [response] = await answered
    expect(response.statusCode).toBe(413)
    unannounced.end()
    response.resume()
    await once(response, 'end')
  })

  test('one of exactly 10 MiB is read', async () => {
    const query = JSON.stringify({ query: '{ __typename }' })
    const body = query + ' '.repeat(largestBody - query.length)
    expect((await post(app, key, body)).data).toEqual({ __typename: 'Query' })
  })

  test('one that ends too early is forgotten', async () => {
    const headers = {
      authorization: `Bearer ${key}`,
      'content-type': 'application/json',
      'content-length': 100,
    }
    const half = httpRequest(`${app.url}/graphql`, { method: 'POST', headers })
    half.on('error', () => {})
    half.write('{')
    await once(half, 'socket')
    half.destroy()
    expect((await request(app, key, '{ __typename }')).status).toBe(200)
  })
})

describe('a request and its answer', () => {
  test('carry one id, and a line of the log with it', async () => {
    const { headers } = await post(app, key, '{"query":"query Who { __typename }"}', {
      'x-request-id': 'from-caller-1',
    })
    expect(headers.get('x-request-id')).toBe('from-caller-1')
    await expect.poll(lastLine).toMatchObject({
      level: 'info',
      requestId: 'from-caller-1',
      path: '/graphql',
      operation: 'Who',
      status: 200,
      code: 'OK',
      milliseconds: expect.any(Number),
    })
  })

  test('an id that does not fit into a log is replaced', async () => {
    const { headers } = await post(app, key, '{"query":"{ __typename }"}', { 'x-request-id': 'a "b"' })
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
  })

  test('the trace of the caller is written down', async () => {
    const traceId = '4bf92f3577b34da6a3ce929d0e0e4736'
    const body = JSON.stringify({ query: recordStep, variables: { input: step() } })
    const traced = await post(app, key, body, { traceparent: `00-${traceId}-00f067aa0ba902b7-01` })
    expect(traced.data.recordStep.attempt.traceId).toBe(traceId)
    const untraced = await request(app, key, recordStep, { input: step() })
    expect(untraced.data.recordStep.attempt.traceId).toBeNull()
  })

  test('a refusal is a line with its code', async () => {
    await request(app, key, recordStep, { input: { ...step(), name: '' } })
    await expect.poll(lastLine).toMatchObject({ operation: 'RecordStep', status: 200, code: 'NAME_INVALID' })
  })

  test('the log holds neither keys nor what callers sent', async () => {
    await request(app, key, recordStep, { input: step() })
    await request(app, key, recordStep, { input: { ...step(), context: { secret: '\0' } } })
    await post(app, 'unknown-key-of-a-caller', '{"query":"{ secret }"}')
    const log = app.lines().join('')
    for (const hidden of [key, 'unknown-key-of-a-caller', 'secret', 'amount'])
      expect(log).not.toContain(hidden)
  })

  test('the schema can be asked for', async () => {
    const { data } = await request(app, key, '{ __schema { mutationType { fields { name } } } }')
    expect(data.__schema.mutationType.fields).toContainEqual({ name: 'claimStep' })
  })
})
