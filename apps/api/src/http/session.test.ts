import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createDatabase, createWorkspace, type TestDatabase } from '../testing/create-database.ts'
import { cookieOf, makePerson, password, postAuth, requestAs, signIn } from '../testing/make-person.ts'
import { createKey, post, request, startApp, type TestApp } from '../testing/start-app.ts'

let database: TestDatabase
let app: TestApp
let other: TestApp

beforeAll(async () => {
  database = await createDatabase()
  await database.sql`insert into workspaces (name) values ('default')`
  app = await startApp(database.url)
  other = await startApp(database.url)
})
afterAll(async () => {
  await Promise.all([app.stop(), other.stop()])
  await database.drop()
})

const threads = '{ threads { countUpTo10k } }'
const viewer = '{ viewer { kind name email role permissions workspace workspaces { name role } } }'
const person = (role: 'VIEWER' | 'OPERATOR' | 'ADMIN' = 'VIEWER', options = {}) =>
  makePerson(app, { workspace: database.workspace, role, ...options })

const eventually = (check: () => Promise<unknown>, timeout = 6_000) =>
  expect.poll(check, { timeout, interval: 100 })

describe('signing in', () => {
  test('opens the workspace that the request names', async () => {
    const ada = await person('OPERATOR', { name: 'Ada' })
    expect((await requestAs(app, ada, viewer)).data.viewer).toEqual({
      kind: 'PERSON',
      name: 'Ada',
      email: ada.email,
      role: 'OPERATOR',
      permissions: ['READ', 'EXPORT', 'END_THREADS'],
      workspace: ada.workspace,
      workspaces: [{ name: ada.workspace, role: 'OPERATOR' }],
    })
    expect((await requestAs(other, ada, threads)).data.threads.countUpTo10k).toBe(0)
  })

  test('gives a cookie that scripts and other sites do not get, and no token beside it', async () => {
    const { email } = await person()
    const response = await postAuth(app, '/sign-in/email', { email, password })
    const [cookie, ...more] = response.headers.getSetCookie()
    expect(more).toEqual([])
    expect(cookie).toMatch(
      /^stepledger\.session_token=[^;]+; Max-Age=604800; Path=\/; HttpOnly; SameSite=Lax$/,
    )
    expect(await response.json()).toEqual({})
    expect(response.headers.get('cache-control')).toBe('no-store')
  })

  test('gives a cookie for https alone where the dashboard is there', async () => {
    const { email } = await person()
    const secure = await startApp(database.url, { signIn: { dashboardUrl: 'https://ledger.example.com' } })
    const response = await postAuth(secure, '/sign-in/email', { email, password })
    const [cookie] = response.headers.getSetCookie()
    expect(cookie).toMatch(/^__Secure-stepledger\.session_token=.*; Secure/)
    const { workspace } = await person()
    const answer = await requestAs(secure, { cookie: cookieOf(response), workspace }, threads)
    expect(answer.status).toBe(200)
    await secure.stop()
  })

  test('is refused in the same words for a wrong password, an unknown address and what is none', async () => {
    const { email } = await person()
    const attempts = [
      { email, password: 'wrong horse battery staple' },
      { email: `${randomUUID()}@example.com`, password },
      { email: 'nobody', password },
      { email, password: '' },
      { email, password: 'x'.repeat(2_000) },
      {},
    ]
    const answers = await Promise.all(
      attempts.map(async (body) => {
        const response = await postAuth(app, '/sign-in/email', body)
        return {
          status: response.status,
          body: await response.text(),
          cookies: response.headers.getSetCookie(),
        }
      }),
    )
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(answers[0]).toMatchObject({ status: 401, cookies: [] })
  })

  test('a session that is over, forged, or signed by another secret opens nothing', async () => {
    const ada = await person()
    const [name, value = ''] = ada.cookie.split('=')
    const [token, signature = ''] = decodeURIComponent(value).split('.')
    const foreign = await startApp(database.url, { signIn: { secret: 'x'.repeat(32) } })
    expect((await requestAs(foreign, ada, threads)).status).toBe(401)
    await foreign.stop()
    const forged = [
      '',
      `${name}=`,
      `${name}=${token}`,
      `${name}=${encodeURIComponent(`${token}.${signature.replace(/^./, (first) => (first === 'A' ? 'B' : 'A'))}`)}`,
      `${name}=${encodeURIComponent(`${'x'.repeat(32)}.${signature}`)}`,
    ]
    for (const cookie of forged) {
      const { status, errors } = await requestAs(app, { ...ada, cookie }, threads)
      expect({ cookie, status, code: errors[0]?.extensions.code }).toMatchObject({
        status: 401,
        code: 'UNAUTHENTICATED',
      })
    }
    await database.sql`update sessions set expires_at = now() where person_id = ${ada.id}`
    expect((await requestAs(app, ada, threads)).status).toBe(401)
  })
})

describe('what a request has to carry', () => {
  test('a cookie without the header that names the workspace opens nothing', async () => {
    const { cookie } = await person('ADMIN')
    const response = await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json' },
      body: JSON.stringify({ query: threads }),
    })
    expect(response.status).toBe(401)
  })

  test('a workspace of others is no other than one that does not exist', async () => {
    const ada = await person('ADMIN')
    const foreign = await createWorkspace(database.sql)
    const [{ name }] = await database.sql<
      [{ name: string }]
    >`select name from workspaces where id = ${foreign.id}`
    const answers = await Promise.all(
      [name, 'no-such-workspace', ''].map((workspace) => requestAs(app, { ...ada, workspace }, threads)),
    )
    for (const { status, data, errors } of answers) {
      expect({ status, data, errors }).toEqual({
        status: 403,
        data: null,
        errors: [
          {
            message: 'There is no such workspace, or you are not one of its members.',
            extensions: { code: 'FORBIDDEN' },
          },
        ],
      })
    }
  })

  test('a role permits what it says and no more', async () => {
    const end = 'mutation ($id: ID!) { endThread(threadId: $id, status: CANCELLED) { status } }'
    const record =
      'mutation { recordStep(input: { threadKey: "t", name: "a", status: SUCCESS }) { outcome } }'
    const code = async (by: Awaited<ReturnType<typeof person>>, query: string) =>
      (await requestAs(app, by, query, { id: randomUUID() })).errors[0]?.extensions.code
    const [viewer, operator, admin] = await Promise.all([
      person('VIEWER'),
      person('OPERATOR'),
      person('ADMIN'),
    ])
    expect(await code(viewer, end)).toBe('FORBIDDEN')
    expect(await code(operator, end)).toBe('THREAD_NOT_FOUND')
    for (const by of [viewer, operator, admin]) expect(await code(by, record)).toBe('FORBIDDEN')
  })

  test('a key needs neither, and is a viewer too', async () => {
    const key = await createKey(database.sql, database.workspace)
    const { data } = await request(app, key, viewer)
    expect(data.viewer).toMatchObject({ kind: 'KEY', name: 'test', email: null, role: null })
    expect(data.viewer.workspaces).toEqual([{ name: data.viewer.workspace, role: null }])
  })

  test('sign-in is for JSON from the dashboard alone', async () => {
    const { email } = await person()
    const body = { email, password }
    const from = (origin: string) => postAuth(app, '/sign-in/email', body, { origin })
    expect((await from('https://evil.example')).status).toBe(403)
    expect((await from('null')).status).toBe(403)
    expect((await from('http://localhost:3001')).status).toBe(403)
    expect((await from('http://localhost:3000')).status).toBe(200)
    expect((await from('http://127.0.0.1:3000')).status).toBe(200)
    const form = { 'content-type': 'application/x-www-form-urlencoded' }
    expect((await postAuth(app, '/sign-in/email', body, form)).status).toBe(415)
    expect((await postAuth(app, '/sign-in/email', { email: 'x'.repeat(20_000) })).status).toBe(413)
  })

  test.each([
    '/sign-up/email',
    '/update-user',
    '/list-sessions',
    '/start-session',
    '/delete-user',
    '/',
    '/ok',
  ])('nothing is served at /auth%s', async (path) => {
    const { cookie } = await person()
    expect((await postAuth(app, path, { personId: randomUUID() }, { cookie })).status).toBe(404)
  })
})

describe('an end', () => {
  test('signing out counts at once on this server, and within five seconds on the others', async () => {
    const ada = await person()
    for (const server of [app, other]) expect((await requestAs(server, ada, threads)).status).toBe(200)
    const response = await postAuth(app, '/sign-out', {}, { cookie: ada.cookie })
    expect(response.status).toBe(200)
    expect(response.headers.getSetCookie()[0]).toMatch(/^stepledger\.session_token=; Max-Age=0;/)
    expect((await requestAs(app, ada, threads)).status).toBe(401)
    await eventually(async () => (await requestAs(other, ada, threads)).status, 5_000).toBe(401)
    expect((await postAuth(app, '/sign-out', {}, { cookie: ada.cookie })).status).toBe(200)
  })

  test('a member who was removed is out within five seconds, and one with another role is that', async () => {
    const [ada, bob] = await Promise.all([person('ADMIN'), person('ADMIN')])
    for (const by of [ada, bob]) expect((await requestAs(app, by, threads)).status).toBe(200)
    await database.sql`delete from memberships where person_id = ${ada.id}`
    await database.sql`update memberships set role = 'VIEWER' where person_id = ${bob.id}`
    await eventually(async () => (await requestAs(app, ada, threads)).status, 5_000).toBe(403)
    await eventually(async () => (await requestAs(app, bob, viewer)).data.viewer.role, 1_000).toBe('VIEWER')
  })

  test('a stream ends with the session or the membership that it was opened with', async () => {
    const [ada, bob] = await Promise.all([person(), person()])
    const open = async ({ cookie, workspace }: typeof ada) => {
      const response = await fetch(`${app.url}/graphql/stream`, {
        method: 'POST',
        headers: { cookie, 'x-stepledger-workspace': workspace, 'content-type': 'application/json' },
        body: JSON.stringify({ query: 'subscription { attemptRecorded { id } }' }),
      })
      expect(response.status).toBe(200)
      return response
    }
    const streams = await Promise.all([open(ada), open(bob)])
    const ends = streams.map((stream) => stream.text().catch(() => 'cut off'))
    await postAuth(other, '/sign-out', {}, { cookie: ada.cookie })
    await database.sql`delete from memberships where person_id = ${bob.id}`
    await Promise.all(ends)
  })
})

test('who came and went is in the audit log', async () => {
  const { id, email, cookie } = await person('VIEWER', { name: 'Eve' })
  await postAuth(app, '/sign-in/email', { email, password: 'wrong' }, { 'x-forwarded-for': '192.0.2.9' })
  await postAuth(app, '/sign-out', {}, { cookie, 'x-forwarded-for': '203.0.113.1, 192.0.2.8' })
  const rows = await database.sql`
    select action, actor, email, address from audit_log where person_id = ${id} order by audit_log.id`
  expect(rows).toEqual([
    { action: 'SIGNED_IN', actor: 'Eve', email, address: expect.stringMatching(/^10\./) },
    { action: 'SIGN_IN_FAILED', actor: 'Eve', email, address: '192.0.2.9' },
    { action: 'SIGNED_OUT', actor: 'Eve', email, address: '192.0.2.8' },
  ])
})

test('a failed sign-in of someone unknown is told in "default", without what may be a password', async () => {
  const email = `${randomUUID()}@example.com`
  await postAuth(app, '/sign-in/email', { email, password })
  await postAuth(app, '/sign-in/email', { email: 'my secret password', password })
  const rows = await database.sql`
    select a.email from audit_log a join workspaces w on w.id = a.workspace_id
    where w.name = 'default' and a.person_id is null and a.actor is null order by a.id desc limit 2`
  expect(rows).toEqual([{ email: null }, { email }])
})

test('no password, cookie or token gets into a log', async () => {
  const ada = await person()
  await postAuth(app, '/sign-in/email', { email: ada.email, password: 'a wrong and secret one' })
  await requestAs(app, ada, '{ viewer { nothing } }')
  await post(app, 'no-key', '{}', { cookie: ada.cookie })
  const log = app.lines().join('')
  const token = decodeURIComponent(ada.cookie.split('=')[1] ?? '').split('.')[0] ?? ''
  expect(token).toHaveLength(32)
  for (const secret of [password, 'a wrong and secret one', ada.cookie, token])
    expect(log).not.toContain(secret)
})

test('who is signed in is told without a workspace, for the page that chooses one', async () => {
  const ada = await person('ADMIN', { name: 'Ada' })
  const me = (cookie: string) => fetch(`${app.url}/auth/me`, { headers: { cookie } })
  expect(await (await me(ada.cookie)).json()).toEqual({
    person: { id: ada.id, name: 'Ada', email: ada.email, hasPassword: true },
    workspaces: [{ name: ada.workspace, role: 'ADMIN' }],
  })
  expect((await me('')).status).toBe(401)
  const again = await signIn(app, ada)
  expect(again).not.toBe(ada.cookie)
})
