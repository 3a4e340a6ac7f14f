import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { beforeEach, describe, expect, test } from 'vitest'
import { createPasswordLinkAtMachine } from '../access/create-password-link-at-machine.ts'
import type { Workspace } from '../ledger/index.ts'
import { createWorkspace } from '../testing/create-database.ts'
import {
  cookieOf,
  makePerson,
  password,
  postAuth,
  requestAs,
  signIn,
  type TestPerson,
  tokenOf,
} from '../testing/make-person.ts'
import { dashboardUrl, patienceForPasswords, startApp } from '../testing/start-app.ts'
import { useApp } from '../testing/use-app.ts'

const { database, app } = await useApp({ patience: patienceForPasswords })
const { sql } = database
const chosen = 'another horse battery staple'
let workspace: Workspace
let admin: TestPerson
let bob: TestPerson

beforeEach(async () => {
  workspace = await createWorkspace(sql)
  admin = await makePerson(app, { workspace, role: 'ADMIN', name: 'Ada' })
  bob = await makePerson(app, { workspace, role: 'OPERATOR', name: 'Bob' })
})

const viewer = '{ viewer { name } }'
const statusOf = async (person: TestPerson, at = app) => (await requestAs(at, person, viewer)).status
const change = (cookie: string, current = password, wanted = chosen) =>
  postAuth(app, '/password/change', { current, password: wanted }, { cookie })
const peek = (token: string) => postAuth(app, '/password/peek', { token })
const set = (token: string, wanted = chosen) => postAuth(app, '/password/set', { token, password: wanted })
const messageOf = async (response: Response) =>
  ((await response.json()) as { errors: { message: string }[] }).errors[0]?.message
const entriesOf = ({ email }: TestPerson) => sql<{ action: string; actor: string | null; detail: string }[]>`
  select action, actor, detail from audit_log
  where (email = ${email} or detail ->> 'email' = ${email}) and action not in ('SIGNED_IN', 'SIGNED_OUT')
  order by id`

const create = 'mutation ($id: ID!) { createPasswordLink(personId: $id) { link expiresAt } }'
const ask = (by: TestPerson, of: TestPerson) => requestAs(app, by, create, { id: of.id })
const makeLink = async (by = admin, of = bob) => {
  const { data, errors } = await ask(by, of)
  expect(errors).toEqual([])
  return tokenOf(data.createPasswordLink.link)
}
const addTo = (other: Workspace, { id }: TestPerson, role: 'VIEWER' | 'ADMIN') => sql`
  insert into memberships (workspace_id, person_id, role) values (${other.id}, ${id}, ${role})`

describe('a password of one’s own', () => {
  test('is changed, and all sessions but a new one end, on every server', async () => {
    const other = await startApp(database.url)
    const elsewhere = { ...bob, cookie: await signIn(app, bob) }
    expect(await statusOf(elsewhere, other)).toBe(200)
    const answer = await change(bob.cookie)
    expect(answer.status).toBe(200)
    expect(await statusOf({ ...bob, cookie: cookieOf(answer) })).toBe(200)
    expect(await statusOf(bob)).toBe(401)
    await expect.poll(() => statusOf(elsewhere, other), { timeout: 3_500, interval: 100 }).toBe(401)
    await other.stop()
    expect((await postAuth(app, '/sign-in/email', { email: bob.email, password })).status).toBe(401)
    await signIn(app, { ...bob, password: chosen })
    expect(await entriesOf(bob)).toMatchObject([
      { action: 'PASSWORD_CHANGED', actor: 'Bob', detail: '{"by":"oneself"}' },
      { action: 'SIGN_IN_FAILED' },
    ])
  })

  test('needs the current one, as often as a sign-in may be tried', async () => {
    const tries = await Promise.all(Array.from({ length: 12 }, () => change(bob.cookie, 'not his password')))
    expect(tries.map(({ status }) => status).sort()).toEqual([...Array(10).fill(400), 429, 429])
    expect((await change(bob.cookie)).status).toBe(429)
    expect(await statusOf(bob)).toBe(200)
    expect(await entriesOf(bob)).toHaveLength(11)
  })

  test('is refused without a session, and where it is too short', async () => {
    expect((await change('')).status).toBe(401)
    expect((await change(bob.cookie, password, 'eleven char')).status).toBe(400)
    expect(await statusOf(bob)).toBe(200)
  })

  test('is none for who comes by a provider, which is said', async () => {
    await sql`delete from sign_in_accounts where person_id = ${bob.id}`
    const me = await fetch(`${app.url}/auth/me`, { headers: { cookie: bob.cookie } })
    expect(await me.json()).toMatchObject({ person: { hasPassword: false } })
    expect(await messageOf(await change(bob.cookie))).toBe(
      'You sign in by a provider, and have no password here.',
    )
  })

  test('is changed by one of two changes at once', async () => {
    const answers = await Promise.all([1, 2].map((n) => change(bob.cookie, password, `${chosen} ${n}`)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  })
})

describe('a link to a new password', () => {
  test('sets it once, for one of two who open it, and ends all sessions', async () => {
    const { data } = await ask(admin, bob)
    const { link, expiresAt } = data.createPasswordLink
    expect(link).toMatch(new RegExp(`^${dashboardUrl}/new-password#[\\w-]{43}$`))
    expect((Date.parse(expiresAt) - Date.now()) / 60_000).toBeCloseTo(60, 0)
    const token = tokenOf(link)
    expect(await (await peek(token)).json()).toEqual({ name: 'Bob', email: bob.email })
    const passwords = [`${chosen} 1`, `${chosen} 2`]
    const answers = await Promise.all(passwords.map((wanted) => set(token, wanted)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404])
    const won = passwords[answers.findIndex(({ ok }) => ok)] ?? ''
    expect((await sql`select from sessions where person_id = ${bob.id}`).length).toBe(0)
    await expect.poll(() => statusOf(bob), { timeout: 3_500, interval: 100 }).toBe(401)
    await signIn(app, { ...bob, password: won })
    expect((await peek(token)).status).toBe(404)
    expect(await entriesOf(bob)).toMatchObject([
      { action: 'PASSWORD_LINK_CREATED', actor: 'Ada' },
      { action: 'PASSWORD_CHANGED', actor: 'Bob', detail: '{"by":"link"}' },
    ])
    const [kept] =
      await sql`select count(*)::integer as links from password_links where person_id = ${bob.id}`
    expect(kept?.links).toBe(0)
    expect(app.lines().join('')).not.toContain(token)
  })

  test('voids the one before, and is void after an hour, or a change', async () => {
    const [first, second] = [await makeLink(), await makeLink()]
    expect((await set(first)).status).toBe(404)
    expect((await peek(second)).status).toBe(200)
    expect((await change(bob.cookie)).status).toBe(200)
    expect((await set(second)).status).toBe(404)
    const third = await makeLink()
    await sql`update password_links set expires_at = now() where person_id = ${bob.id}`
    expect((await set(third)).status).toBe(404)
  })

  test('is not used up by a password that is refused', async () => {
    const token = await makeLink()
    expect((await set(token, 'eleven char')).status).toBe(400)
    expect((await set(token)).status).toBe(200)
  })

  test('needs an admin of every workspace that the person belongs to', async () => {
    const other = await createWorkspace(sql)
    await addTo(other, bob, 'VIEWER')
    for (const role of [null, 'VIEWER'] as const) {
      if (role) await addTo(other, admin, role)
      const { errors } = await ask(admin, bob)
      expect(errors[0]?.extensions).toEqual({ code: 'FORBIDDEN', path: 'personId' })
      expect(errors[0]?.message).toMatch(/^Bob belongs to a workspace that you do not administer/)
    }
    await sql`update memberships set role = 'ADMIN' where workspace_id = ${other.id} and person_id = ${admin.id}`
    const token = await makeLink()
    const where = await sql`
      select workspace_id from audit_log where action = 'PASSWORD_LINK_CREATED' and detail ->> 'email' = ${bob.email}`
    expect(where).toHaveLength(2)
    await sql`update memberships set role = 'VIEWER' where workspace_id = ${other.id} and person_id = ${admin.id}`
    expect((await set(token)).status).toBe(404)
  })

  test('opens no workspace that the person joined since', async () => {
    const token = await makeLink()
    await addTo(await createWorkspace(sql), bob, 'ADMIN')
    expect((await set(token)).status).toBe(404)
  })

  test('is not for oneself, nor for strangers', async () => {
    expect((await ask(admin, admin)).errors[0]?.message).toMatch(/on the page of your account/)
    const stranger = await makePerson(app, { workspace: await createWorkspace(sql), role: 'ADMIN' })
    expect((await ask(stranger, bob)).errors[0]?.message).toBe('There is no member of this id here.')
    expect((await ask(bob, admin)).errors[0]?.extensions.code).toBe('FORBIDDEN')
  })

  test('lets in who had tried too often', async () => {
    const wrong = { email: bob.email, password: 'not his password' }
    await Promise.all(Array.from({ length: 11 }, () => postAuth(app, '/sign-in/email', wrong)))
    expect((await set(await makeLink())).status).toBe(200)
    await signIn(app, { ...bob, password: chosen })
  })

  test('is made at the machine for anybody, and written down as nobody’s', async () => {
    const made = await createPasswordLinkAtMachine({ sql, dashboardUrl }, admin.email)
    expect((await set(tokenOf(made?.link ?? ''))).status).toBe(200)
    await signIn(app, { ...admin, password: chosen })
    expect(await entriesOf(admin)).toMatchObject([
      { action: 'PASSWORD_LINK_CREATED', actor: null },
      { action: 'PASSWORD_CHANGED' },
    ])
  })
})

describe('the command at the machine', () => {
  const run = (email: string) =>
    promisify(execFile)(
      process.execPath,
      [fileURLToPath(new URL('../../dist/make-password-link.js', import.meta.url)), email],
      { env: { ...process.env, DATABASE_URL: database.url, STEPLEDGER_URL: dashboardUrl } },
    )

  test('prints a link that works, or why there is none', async () => {
    const { stdout } = await run(admin.email)
    const token = tokenOf(stdout.trim().split(' ').at(-1) ?? '')
    expect((await peek(token)).status).toBe(200)
    const refused = await run(`${randomUUID()}@example.com`).catch((error) => error)
    expect(refused).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('Nobody has the e-mail address'),
    })
  })
})
