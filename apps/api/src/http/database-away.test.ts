import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { connect as connectSocket, createServer, type Socket } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { createDatabase, type TestDatabase } from '../testing/create-database.ts'
import { makePerson, password, postAuth, requestAs } from '../testing/make-person.ts'
import { createKey, request, startApp, type TestApp } from '../testing/start-app.ts'

/** A way to the database that can be cut, as a proxy or a network does it, and mended. */
const openWay = async (databaseUrl: string) => {
  const target = new URL(databaseUrl)
  const sockets = new Set<Socket>()
  let state: 'open' | 'hangs up' | 'is silent' = 'open'
  let opened = 0
  const hangUp = () => {
    for (const socket of sockets) socket.destroy()
  }
  const keep = (socket: Socket) =>
    sockets.add(socket.on('error', () => {}).on('close', () => sockets.delete(socket)))

  const server = createServer((near) => {
    opened++
    keep(near)
    if (state === 'hangs up') return near.destroy()
    if (state === 'is silent') return
    const far = connectSocket(Number(target.port), target.hostname)
    keep(far)
    near.pipe(far).pipe(near)
    near.on('close', () => far.destroy())
    far.on('close', () => near.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = new URL(databaseUrl)
  url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url: url.href,
    opened: () => opened,
    cut: (how: 'hangs up' | 'is silent') => {
      state = how
      if (how === 'hangs up') hangUp()
      else for (const socket of sockets) socket.unpipe()
    },
    mend: () => {
      state = 'open'
      hangUp()
    },
    close: () => {
      hangUp()
      server.close()
    },
  }
}

let database: TestDatabase
let way: Awaited<ReturnType<typeof openWay>>
let app: TestApp

afterEach(async () => {
  way.mend()
  await app.stop()
  way.close()
  await database.drop()
})

const recordStep = `mutation {
  recordStep(input: { threadKey: "order:1", name: "charge", status: SUCCESS, idempotencyKey: "pay-1" }) { outcome }
}`

test.each(['hangs up', 'is silent'] as const)(
  'while the database %s, that is told; afterwards the same call succeeds',
  async (how) => {
    database = await createDatabase()
    way = await openWay(database.url)
    app = await startApp(way.url, { patience: 1_000 })
    const key = await createKey(database.sql, database.workspace)
    expect((await request(app, key, recordStep)).data.recordStep.outcome).toBe('RECORDED')

    way.cut(how)
    for (const query of [recordStep, '{ threads { nodes { id } } }']) {
      const { status, errors, headers } = await request(app, key, query)
      expect({ status, code: errors[0]?.extensions.code }).toEqual({ status: 503, code: 'UNAVAILABLE' })
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(0)
    }
    expect((await fetch(`${app.url}/readyz`)).status).toBe(503)
    expect((await fetch(`${app.url}/healthz`)).status).toBe(200)
    expect((await request(app, 'a-key-that-is-not-known-yet', recordStep)).errors[0]?.extensions.code).toBe(
      'UNAVAILABLE',
    )

    way.mend()
    await expect.poll(async () => (await fetch(`${app.url}/readyz`)).status, { timeout: 10_000 }).toBe(200)
    expect((await request(app, key, recordStep)).data.recordStep.outcome).toBe('DEDUPLICATED')
  },
)

test.each(['hangs up', 'is silent'] as const)(
  'while the database %s, people are told so within five seconds, and come in afterwards',
  async (how) => {
    database = await createDatabase()
    way = await openWay(database.url)
    app = await startApp(way.url)
    const ada = await makePerson(app, { workspace: database.workspace, role: 'ADMIN' })
    const [viewer, credentials] = ['{ viewer { name } }', { email: ada.email, password }]
    way.cut(how)
    const asked = performance.now()
    const answers = await Promise.all([
      postAuth(app, '/sign-in/email', credentials),
      postAuth(app, '/sign-out', {}, { cookie: ada.cookie }),
      postAuth(app, '/join/peek', { token: 'x' }),
      postAuth(app, '/join', { token: 'x' }),
      fetch(`${app.url}/auth/me`, { headers: { cookie: ada.cookie } }),
      requestAs(app, ada, viewer),
    ])
    expect(answers.map(({ status }) => status)).toEqual([503, 503, 503, 503, 503, 503])
    expect(performance.now() - asked).toBeLessThan(5_500)
    expect(app.lines().join('')).not.toContain(password)

    way.mend()
    await expect.poll(async () => (await requestAs(app, ada, viewer)).status, { timeout: 10_000 }).toBe(200)
    expect((await postAuth(app, '/sign-in/email', credentials)).status).toBe(200)
  },
)

test('a database that hangs up is told at once, and is not knocked at without a pause', async () => {
  database = await createDatabase()
  way = await openWay(database.url)
  app = await startApp(way.url)
  const key = await createKey(database.sql, database.workspace)
  await request(app, key, recordStep)

  way.cut('hangs up')
  const begun = { opened: way.opened(), at: performance.now() }
  const answers = await Promise.all(Array.from({ length: 50 }, () => request(app, key, recordStep)))
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([503]))
  const seconds = (performance.now() - begun.at) / 1_000
  expect(seconds).toBeLessThan(4)
  // Ten connections, each opened again a fifth of a second after it was lost.
  expect(way.opened() - begun.opened).toBeLessThanOrEqual(10 * (seconds * 5 + 2))
})

test('an error of the server is told by its request id alone', async () => {
  database = await createDatabase()
  way = await openWay(database.url)
  app = await startApp(way.url)
  const key = await createKey(database.sql, database.workspace)
  await database.sql`alter table threads rename column label to gone`
  const { errors, headers } = await request(app, key, '{ threads { nodes { id } } }')
  expect(errors).toEqual([
    expect.objectContaining({
      message: 'Internal server error',
      extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: headers.get('x-request-id') },
    }),
  ])
  const line = app.lines().find((each) => each.includes('internal error'))
  expect(line).toContain(String(headers.get('x-request-id')))
  expect(line).toContain('t.label')
})
