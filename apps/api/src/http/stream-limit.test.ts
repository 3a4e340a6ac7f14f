import { expect, test } from 'vitest'
import { createKey, readAnswer } from '../testing/start-app.ts'
import { useApp } from '../testing/use-app.ts'

const { database, app } = await useApp()

const open = (key: string, signal: AbortSignal | null = null) =>
  fetch(`${app.url}/graphql/stream`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify({ query: 'subscription { attemptRecorded { id } }' }),
    signal,
  })

test('one key opens a hundred streams on a server, and another one as many', async () => {
  const key = await createKey(database.sql, database.workspace)
  const one = new AbortController()
  const streams = [open(key, one.signal), ...Array.from({ length: 99 }, () => open(key))]
  for (const { status } of await Promise.all(streams)) expect(status).toBe(200)

  expect(await readAnswer(await open(key))).toMatchObject({
    status: 429,
    errors: [{ extensions: { code: 'RATE_LIMITED', retryAfter: 1 } }],
  })
  const other = await createKey(database.sql, database.workspace)
  expect((await open(other)).status).toBe(200)

  one.abort()
  expect((await open(key)).status).toBe(200)
})
