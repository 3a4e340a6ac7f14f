import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { hashToken } from '../access/one-time-link.ts'
import { createDatabase, type TestDatabase } from '../testing/create-database.ts'
import { addPerson, cookieOf, makeAddress, postAuth, requestAs, signIn } from '../testing/make-person.ts'
import { startApp, type TestApp } from '../testing/start-app.ts'
import { type Provider, startProvider } from '../testing/start-provider.ts'

let database: TestDatabase
let provider: Provider
let app: TestApp

beforeAll(async () => {
  database = await createDatabase()
  await database.sql`insert into workspaces (name) values ('default')`
  provider = await startProvider()
  app = await startApp(database.url, { signIn: { oidc: provider.settings } })
})
beforeEach(() => {
  provider.tells = 'TOKEN'
})
afterAll(async () => {
  await app.stop()
  provider.stop()
  await database.drop()
})

const someone = (email = `${randomUUID()}@example.com`) => ({
  sub: randomUUID(),
  email,
  email_verified: true,
  name: 'Grace Hopper',
})

const invite = async (email: string, role = 'OPERATOR') => {
  const [inviter] = await database.sql<{ id: string }[]>`
    insert into people (name, email) values ('Admin', ${`${randomUUID()}@example.com`}) returning id`
  await database.sql`
    insert into invitations (workspace_id, role, email, token_hash, created_by, expires_at)
    values (
      ${database.workspace.id}, ${role}, ${email}, ${hashToken(randomUUID())}, ${inviter?.id ?? null},
      clock_timestamp() + interval '1 day'
    )`
}

/** What the dashboard does with an address of its own: it asks the API. */
const come = (address: string, cookie: string) => {
  const { pathname, search } = new URL(address)
  const url = `${app.url}${pathname.slice('/api'.length)}${search}`
  return fetch(url, { headers: { cookie }, redirect: 'manual' })
}

const leave = async (to = '/w/default/threads?page=2') => {
  const left = await postAuth(app, '/sign-in/oidc', { to })
  expect(left.status).toBe(200)
  const { url } = (await left.json()) as { url: string }
  const authorized = await fetch(url, { redirect: 'manual' })
  return { url: new URL(url), back: authorized.headers.get('location') ?? '', cookie: cookieOf(left) }
}

const signInBy = async (user: Provider['user'], to?: string) => {
  provider.user = user
  const { back, cookie } = await leave(to)
  const response = await come(back, cookie)
  expect(response.status).toBe(302)
  const session = cookieOf(response)
    .split('; ')
    .find((each) => each.startsWith('stepledger.session_token='))
  return { to: response.headers.get('location'), session }
}

const audited = (email: string) => database.sql`
  select action, actor from audit_log where email = ${email} order by id`

const rowsOf = async (email: string) => {
  const [row] = await database.sql`
    select
      (select count(*)::integer from people where email = ${email}) as people,
      (select count(*)::integer from verifications) as verifications,
      (select count(*)::integer from sign_in_accounts) as accounts,
      (select count(*)::integer from sessions) as sessions`
  return row
}

const me = async (cookie = '') => {
  const [{ name } = { name: '' }] = await database.sql<{ name: string }[]>`
    select name from workspaces where id = ${database.workspace.id}`
  return (await requestAs(app, { cookie, workspace: name }, '{ viewer { email role } }')).data?.viewer
}

describe('by an OpenID Connect provider', () => {
  test('the sign-in page is told what to call it', async () => {
    expect(await (await fetch(`${app.url}/auth/options`)).json()).toEqual({ oidc: { name: 'Example' } })
  })

  test.each(['TOKEN', 'USERINFO'] as const)(
    'a member comes in, told of by %s, and is linked',
    async (tells) => {
      provider.tells = tells
      const { email } = await addPerson(database.sql, { workspace: database.workspace, role: 'VIEWER' })
      const user = someone(email.toUpperCase())
      const first = await signInBy(user)
      expect(first.to).toBe('/w/default/threads?page=2')
      expect(await me(first.session)).toEqual({ email, role: 'VIEWER' })
      expect(await audited(email)).toEqual([{ action: 'SIGNED_IN', actor: 'Ada Lovelace' }])
      // By who they are at the provider, whatever their address is there now.
      const again = await signInBy({ ...user, email: `${randomUUID()}@example.com` })
      expect(await me(again.session)).toEqual({ email, role: 'VIEWER' })
    },
  )

  test('whoever is invited joins, once', async () => {
    const user = someone()
    await invite(user.email)
    const { session } = await signInBy(user)
    expect(await me(session)).toEqual({ email: user.email, role: 'OPERATOR' })
    await signInBy(user)
    expect((await audited(user.email)).map(({ action }) => action)).toEqual([
      'INVITATION_ACCEPTED',
      'SIGNED_IN',
      'SIGNED_IN',
    ])
    const open = await database.sql`
      select from invitations where email = ${user.email} and (accepted_at is null or accepted_by is null)`
    expect(open).toHaveLength(0)
  })

  test('an invitation is not accepted for whoever only chose a password for its address', async () => {
    const { email, id } = await addPerson(database.sql, { workspace: database.workspace, role: 'VIEWER' })
    await invite(email, 'ADMIN')
    expect(await me((await signInBy(someone(email))).session)).toEqual({ email, role: 'VIEWER' })
    await database.sql`delete from memberships where person_id = ${id}`
    expect(await signInBy(someone(email))).toEqual({ to: '/sign-in?refused=stranger', session: undefined })
  })

  test.each([
    ['stranger', 'a stranger', someone()],
    ['unverified', 'an address that is not verified', { ...someone(), email_verified: false }],
    ['unverified', 'no word on whether it is verified', { sub: 'a', email: `${randomUUID()}@example.com` }],
    ['provider', 'who refuses at the provider', null],
  ])('%s: nothing is left of %s', async (reason, _, user) => {
    const email = user?.email ?? ''
    if (reason === 'unverified') await invite(email)
    const before = await rowsOf(email)
    const answer = await signInBy(user)
    expect(answer).toEqual({ to: `/sign-in?refused=${reason}`, session: undefined })
    expect(await rowsOf(email)).toEqual(before)
    expect(before?.people).toBe(0)
    if (user) expect((await audited(email)).map(({ action }) => action)).toEqual(['SIGN_IN_FAILED'])
  })

  test('the way back is good for one browser, one time, and what was begun here', async () => {
    const { email } = await addPerson(database.sql, { workspace: database.workspace, role: 'VIEWER' })
    provider.user = someone(email)
    const { url, back, cookie } = await leave()
    expect(url.searchParams.get('nonce')).toMatch(/^.{30}/)
    expect(url.searchParams.get('code_challenge_method')).toBe('S256')
    const other = await leave()
    for (const wrong of ['', other.cookie])
      expect((await come(back, wrong)).headers.get('location')).toBe('/sign-in?refused=expired')
    expect((await come(back, cookie)).headers.get('location')).toBe('/w/default/threads?page=2')
    expect((await come(back, cookie)).headers.get('location')).toBe('/sign-in?refused=expired')
    // A code that was given out for another sign-in.
    const third = await leave()
    const mixed = new URL(third.back)
    mixed.searchParams.set('code', new URL(other.back).searchParams.get('code') ?? '')
    expect((await come(mixed.href, third.cookie)).headers.get('location')).toBe('/sign-in?refused=provider')
  })

  test('the cookie that binds it to a browser is out of reach of scripts, other sites and plain HTTP', async () => {
    const signIn = { oidc: provider.settings, dashboardUrl: 'https://ledger.example.com' }
    const secure = await startApp(database.url, { signIn })
    const [plain, bound] = await Promise.all([app, secure].map((each) => postAuth(each, '/sign-in/oidc', {})))
    await secure.stop()
    expect(plain?.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^stepledger\.oidc=[^;]+; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax$/),
    ])
    expect(bound?.headers.getSetCookie()).toEqual([
      expect.stringMatching(
        /^__Host-stepledger\.oidc=[^;]+; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax; Secure$/,
      ),
    ])
  })

  test('an address may begin a hundred times', async () => {
    const address = makeAddress()
    await database.sql`
      insert into sign_in_limits (subject, attempts, since) values (${`address ${address}`}, 99, now())`
    const begin = () => postAuth(app, '/sign-in/oidc', {}, { 'x-forwarded-for': address })
    expect((await begin()).status).toBe(200)
    expect((await begin()).status).toBe(429)
  })

  test.each(['https://evil.test/', '//evil.test', '/\\evil.test', '/.//evil.test', 'javascript:alert(1)'])(
    'a reader is not sent on to %s',
    async (to) => {
      const { email } = await addPerson(database.sql, { workspace: database.workspace, role: 'VIEWER' })
      expect((await signInBy(someone(email), to)).to).toBe('/')
    },
  )

  test('the tokens of the provider are in no log and no table, nor is what its answer carries logged', async () => {
    const { back, cookie } = await leave()
    await come(back, cookie)
    for (const carried of new URL(back).searchParams.values())
      expect(app.lines().join('')).not.toContain(carried)
    expect(provider.tokens.length).toBeGreaterThan(0)
    const [{ kept } = { kept: '' }] = await database.sql<{ kept: string }[]>`
      select concat((select json_agg(a) from sign_in_accounts a), (select json_agg(s) from sessions s)) as kept`
    expect(kept).toContain(provider.settings.issuer)
    for (const token of [...provider.tokens, provider.settings.clientSecret])
      expect(kept + app.lines().join('')).not.toContain(token)
  })
})

describe('while the provider is away', () => {
  test.each(['hangs', 'is not there'])(
    'and %s, passwords sign in, and it answers within 5 s',
    async (how) => {
      const silent = createServer(() => {}).listen(0, '127.0.0.1')
      await once(silent, 'listening')
      const issuer = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`
      if (how !== 'hangs') silent.close()
      const away = await startApp(database.url, { signIn: { oidc: { ...provider.settings, issuer } } })
      const person = await addPerson(database.sql, { workspace: database.workspace, role: 'VIEWER' })
      const started = performance.now()
      const [answer, session] = await Promise.all([
        postAuth(away, '/sign-in/oidc', { to: '/' }),
        signIn(away, person),
      ])
      expect(performance.now() - started).toBeLessThan(5_000)
      expect(answer.status).toBe(503)
      expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAVAILABLE' } }] })
      expect(session).toMatch(/^stepledger\.session_token=/)
      await away.stop()
      silent.close().closeAllConnections()
    },
  )
})

test('where none is set up, there is none', async () => {
  const plain = await startApp(database.url)
  expect(await (await fetch(`${plain.url}/auth/options`)).json()).toEqual({ oidc: null })
  expect((await postAuth(plain, '/sign-in/oidc', {})).status).toBe(404)
  await plain.stop()
})
