import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { GET, POST } from './[...path]/route.ts'

type Asked = Pick<IncomingMessage, 'method' | 'url' | 'headers'> & { body: string }

let asked: Asked[]
const api = createServer(async (request, response) => {
  const { method, url, headers } = request
  asked.push({ method, url, headers, body: await text(request) })
  response.writeHead(302, {
    'content-type': 'application/json',
    location: 'https://provider.test/authorize',
    'set-cookie': ['session=1; HttpOnly; Path=/', 'state=2; HttpOnly; Path=/'],
    'x-internal': 'for nobody outside',
  })
  response.end('{}')
})

beforeAll(async () => {
  api.listen(0, '127.0.0.1')
  await once(api, 'listening')
  const { port } = api.address() as AddressInfo
  Object.assign(process.env, {
    STEPLEDGER_API_URL: `http://127.0.0.1:${port}`,
    STEPLEDGER_URL: 'https://ledger.test',
  })
})
beforeEach(() => {
  asked = []
})
afterAll(() => api.close().closeAllConnections())

const url = 'https://ledger.test/api/auth/sign-in/email?from=a'

function post(body: string, headers: Record<string, string> = {}) {
  const own = { 'content-type': 'application/json', origin: 'https://ledger.test', ...headers }
  return POST(new Request(url, { method: 'POST', body, headers: own }))
}

test('a request reaches the API as it is, with who sent it', async () => {
  const from = {
    cookie: 'a=1',
    'x-forwarded-for': '192.0.2.1',
    'x-request-id': 'r1',
    authorization: 'Bearer k',
  }
  await post('{"email":"a@b.test"}', from)
  expect(asked).toMatchObject([
    {
      method: 'POST',
      url: '/auth/sign-in/email?from=a',
      body: '{"email":"a@b.test"}',
      headers: {
        cookie: 'a=1',
        origin: 'https://ledger.test',
        'x-forwarded-for': '192.0.2.1',
        'x-request-id': 'r1',
      },
    },
  ])
  expect(asked[0]?.headers.authorization).toBeUndefined()
})

test('its cookies come back, and where it sends the browser is not followed', async () => {
  for (const answer of [await post('{}'), await GET(new Request(url))]) {
    expect(answer.status).toBe(302)
    expect(answer.headers.get('location')).toBe('https://provider.test/authorize')
    expect(answer.headers.getSetCookie()).toEqual([
      'session=1; HttpOnly; Path=/',
      'state=2; HttpOnly; Path=/',
    ])
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.get('x-internal')).toBeNull()
  }
})

test.each([
  [403, { origin: 'https://evil.test' }, '{}'],
  [403, { origin: 'http://ledger.test' }, '{}'],
  [415, { 'content-type': 'text/plain' }, '{}'],
  [413, {}, `"${'x'.repeat(20_000)}"`],
])('%i, and nothing is asked, for %j', async (status, headers, body) => {
  expect((await post(body, headers)).status).toBe(status)
  expect(asked).toEqual([])
})
