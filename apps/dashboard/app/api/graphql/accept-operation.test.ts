import { describe, expect, test } from 'vitest'
import { acceptOperation } from './accept-operation.ts'

const query = '{"query":"query A { step(id: \\"1\\") { id } }","variables":{"n":1.0}}'

function post(body: string, headers: Record<string, string> = {}) {
  return new Request('http://localhost:3000/api/graphql', {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', origin: 'http://localhost:3000', ...headers },
  })
}

async function status(request: Request) {
  const answer = await acceptOperation(request, { query: 'any', mutation: ['endThread', 'noteExport'] })
  return typeof answer === 'string' ? 200 : answer.status
}

const statusOf = (document: string) => status(post(JSON.stringify({ query: document })))

describe('acceptOperation', () => {
  test('a query from the dashboard itself passes, byte for byte', async () => {
    expect(await acceptOperation(post(query), { query: 'any' })).toBe(query)
  })

  test.each([
    'http://evil.test',
    'https://localhost:3000',
    'http://localhost:3001',
    'http://localhost.evil.test:3000',
    'null',
    '',
  ])('a request from a page of %s is refused, whatever host it asked', async (origin) => {
    expect(await status(post(query, { origin, host: 'evil.test' }))).toBe(403)
    expect(await status(post(query, { origin, 'sec-fetch-site': 'same-origin' }))).toBe(403)
  })

  test('a form that another site could send is refused for its content type', async () => {
    expect(await status(post(query, { 'content-type': 'text/plain' }))).toBe(415)
  })

  test('of the mutations those pass that are named', async () => {
    expect(await statusOf('mutation { endThread(threadId: 1, status: COMPLETED) { id } }')).toBe(200)
    expect(await statusOf('mutation { noteExport endThread { id } }')).toBe(200)
    expect(await statusOf('mutation { recordStep { id } }')).toBe(403)
  })

  test.each([
    'mutation { endThread { id } recordStep { id } }',
    'mutation { endThread: recordStep { id } }',
    'mutation { ...All } fragment All on Mutation { recordStep { id } }',
    'mutation { ... on Mutation { recordStep { id } } }',
    'mutation { ... { recordStep { id } } }',
    'query { a } mutation { recordStep { id } }',
    'subscription { attemptRecorded { id } }',
  ])('another one does not pass beside or under them: %s', async (document) => {
    expect(await statusOf(document)).toBe(403)
  })

  test.each(['', 'null', '[]', '{}', '{"query":1}', '{"query":"{"}', '{"query":"fragment F on T { a }"}'])(
    'a body that is no operation is refused: %s',
    async (body) => {
      expect(await status(post(body))).toBe(400)
    },
  )

  test('a body that is too long is refused', async () => {
    expect(await statusOf(`query { a } # ${'x'.repeat(100_000)}`)).toBe(413)
  })
})
