import { describe, expect, test } from 'vitest'
import { acceptOperation } from './accept-operation.ts'

const query = '{"query":"query A { step(id: \\"1\\") { id } }","variables":{"n":1.0}}'

function post(body: string, headers: Record<string, string> = {}) {
  return new Request('http://dashboard.test/api/graphql', {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin', ...headers },
  })
}

async function status(request: Request) {
  const answer = await acceptOperation(request, ['query'])
  return typeof answer === 'string' ? 200 : answer.status
}

describe('acceptOperation', () => {
  test('a query from the dashboard itself passes, byte for byte', async () => {
    expect(await acceptOperation(post(query), ['query'])).toBe(query)
  })

  test.each(['cross-site', 'same-site', 'none'])('a %s request is refused', async (site) => {
    expect(await status(post(query, { 'sec-fetch-site': site }))).toBe(403)
  })

  test('without Sec-Fetch-Site the origin must be the host that was asked', async () => {
    const headers = { 'sec-fetch-site': '', host: 'dashboard.test' }
    expect(await status(post(query, { ...headers, origin: 'http://dashboard.test' }))).toBe(200)
    expect(await status(post(query, { ...headers, origin: 'http://evil.test' }))).toBe(403)
    expect(await status(post(query, headers))).toBe(403)
  })

  test('a form that another site could send is refused for its content type', async () => {
    expect(await status(post(query, { 'content-type': 'text/plain' }))).toBe(415)
  })

  test('a mutation is refused, also beside a query', async () => {
    const mutation = 'mutation B { endThread(threadId: 1, status: COMPLETED) { id } }'
    expect(await status(post(JSON.stringify({ query: mutation })))).toBe(403)
    expect(await status(post(JSON.stringify({ query: `query A { a } ${mutation}` })))).toBe(403)
  })

  test.each(['', 'null', '[]', '{}', '{"query":1}', '{"query":"{"}', '{"query":"fragment F on T { a }"}'])(
    'a body that is no operation is refused: %s',
    async (body) => {
      expect(await status(post(body))).toBe(400)
    },
  )

  test('a body that is too long is refused', async () => {
    expect(await status(post(JSON.stringify({ query: `query { a } # ${'x'.repeat(100_000)}` })))).toBe(413)
  })
})
