import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { acceptInvitation } from '../access/accept-invitation.ts'
import type { MemberRole } from '../access/caller.ts'
import { ensureFirstLink } from '../access/ensure-first-link.ts'
import { createToken, hashToken } from '../access/one-time-link.ts'
import { createWorkspace } from '../testing/create-database.ts'
import {
  addPerson,
  cookieOf,
  makePerson,
  password,
  postAuth,
  requestAs,
  signIn,
  tokenOf,
} from '../testing/make-person.ts'
import { dashboardUrl } from '../testing/start-app.ts'
import { useApp } from '../testing/use-app.ts'

const { database, app } = await useApp()

const viewer = '{ viewer { name email role workspace } }'
const newcomer = () => ({ name: 'Grace Hopper', email: `${randomUUID()}@example.com`, password })
const join = (body: unknown, headers = {}) => postAuth(app, '/join', body, headers)
const countPeople = async () => (await database.sql`select from people`).length

const invite = async (
  role: MemberRole,
  {
    email = null,
    workspace = database.workspace,
  }: { email?: string | null; workspace?: { id: number } } = {},
) => {
  const token = createToken()
  const { id } = await addPerson(database.sql, { workspace, role: 'ADMIN' })
  await database.sql`
    insert into invitations (workspace_id, role, email, token_hash, created_by, expires_at)
    values (${workspace.id}, ${role}, ${email}, ${hashToken(token)}, ${id}, now() + interval '7 days')`
  return token
}

describe('the first administrator', () => {
  test('comes in by any one of the links that servers made as they started, and voids the others', async () => {
    const links = await Promise.all(
      Array.from({ length: 5 }, () => ensureFirstLink(database.sql, dashboardUrl)),
    )
    expect(new Set(links).size).toBe(5)
    const [{ seconds } = { seconds: 0 }] = await database.sql<{ seconds: number }[]>`
      select max(extract(epoch from expires_at - clock_timestamp()))::float8 as seconds from invitations`
    expect(seconds).toBeGreaterThan(3_540)
    expect(seconds).toBeLessThanOrEqual(3_600)
    for (const link of links) expect(link).toMatch(/^http:\/\/localhost:3000\/join#[\w-]{43}$/)
    const peeked = await postAuth(app, '/join/peek', { token: tokenOf(links[0] ?? '') })
    expect(await peeked.json()).toEqual({ workspace: 'default', role: 'ADMIN', email: null })

    const answers = await Promise.all(
      links.map((link) => join({ token: tokenOf(link ?? ''), ...newcomer() })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404, 404, 404, 404])
    expect(await countPeople()).toBe(1)
    const [winner] = answers.filter(({ ok }) => ok)
    expect(await winner?.json()).toEqual({ workspace: 'default', role: 'ADMIN' })
    const cookie = winner ? cookieOf(winner) : ''
    const { data } = await requestAs(app, { cookie, workspace: 'default' }, viewer)
    expect(data.viewer).toMatchObject({ name: 'Grace Hopper', role: 'ADMIN' })
    for (const link of links) {
      expect((await postAuth(app, '/join/peek', { token: tokenOf(link ?? '') })).status).toBe(404)
    }
    expect(await ensureFirstLink(database.sql, dashboardUrl)).toBeNull()
  })
})

describe('an invitation', () => {
  test('lets in one of those who take it at once', async () => {
    const token = await invite('OPERATOR')
    const before = await countPeople()
    const answers = await Promise.all(Array.from({ length: 6 }, () => join({ token, ...newcomer() })))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await countPeople()).toBe(before + 1)
    expect((await join({ token, ...newcomer() })).status).toBe(404)
  })

  test('is good for who is signed in, without a word about them', async () => {
    const other = await createWorkspace(database.sql)
    const ada = await makePerson(app, { workspace: database.workspace, role: 'VIEWER' })
    const token = await invite('OPERATOR', { workspace: other })
    const answer = await join({ token }, { cookie: ada.cookie })
    expect(answer.status).toBe(200)
    const { workspace } = (await answer.json()) as { workspace: string }
    expect((await requestAs(app, { ...ada, workspace }, viewer)).data.viewer.role).toBe('OPERATOR')
  })

  test('never takes a role away', async () => {
    const ada = await makePerson(app, { workspace: database.workspace, role: 'ADMIN' })
    const answer = await join({ token: await invite('VIEWER') }, { cookie: ada.cookie })
    expect(await answer.json()).toMatchObject({ role: 'ADMIN' })
  })

  test('for one address is for that address', async () => {
    const email = `${randomUUID()}@example.com`
    const token = await invite('VIEWER', { email })
    const refused = await join({ token, ...newcomer() })
    expect(refused.status).toBe(400)
    const ada = await makePerson(app, { workspace: database.workspace, role: 'VIEWER' })
    expect((await join({ token }, { cookie: ada.cookie })).status).toBe(400)
    expect((await join({ token, ...newcomer(), email: ` ${email.toUpperCase()} ` })).status).toBe(200)
    await signIn(app, { email, password })
  })

  test.each([['accepted_at = now()'], ['revoked_at = now()'], [`expires_at = now() - interval '1 second'`]])(
    'with %s is none',
    async (change) => {
      const token = await invite('VIEWER')
      await database.sql.unsafe(`update invitations set ${change} where token_hash = $1`, [hashToken(token)])
      expect((await postAuth(app, '/join/peek', { token })).status).toBe(404)
      expect((await join({ token, ...newcomer() })).status).toBe(404)
      // It may have become so after it was looked at.
      const joining = { ...newcomer(), passwordHash: 'none' }
      expect(await acceptInvitation(database.sql, token, { joining, address: null })).toBeNull()
    },
  )

  test('is needed', async () => {
    for (const token of [undefined, '', createToken(), 'x'.repeat(10_000)])
      expect((await join({ token, ...newcomer() })).status).toBe(404)
    expect((await join({ token: 1, ...newcomer() })).status).toBe(400)
  })

  test('is not used up by what is refused', async () => {
    const token = await invite('VIEWER')
    const { email } = await addPerson(database.sql, { workspace: database.workspace, role: 'VIEWER' })
    for (const [path, value] of [
      ['name', ''],
      ['name', 'two\nlines'],
      ['name', 'x'.repeat(101)],
      ['email', 'nobody'],
      ['email', `${'x'.repeat(250)}@example.com`],
      ['email', email],
      ['password', 'eleven char'],
      ['password', 'x'.repeat(129)],
    ]) {
      const answer = await join({ token, ...newcomer(), [String(path)]: value })
      expect({ path, value, status: answer.status }).toMatchObject({ status: 400 })
    }
    expect((await join({ token, ...newcomer(), password: 'twelve chars' })).status).toBe(200)
  })

  test('and its token are nowhere but in the link', async () => {
    const token = await invite('VIEWER')
    await join({ token, ...newcomer(), email: 'nobody' })
    await join({ token, ...newcomer() })
    const [row] = await database.sql`select string_agg(i::text, '') as stored from invitations i`
    expect(row?.stored).not.toContain(token)
    expect(app.lines().join('')).not.toContain(token)
  })

  test('is written down as accepted, and the sign-in with it', async () => {
    const token = await invite('OPERATOR')
    const { email, ...rest } = newcomer()
    await join({ token, email, ...rest }, { 'x-forwarded-for': '192.0.2.5' })
    const rows = await database.sql`
      select action, actor, subject, detail, address from audit_log where email = ${email} order by id`
    expect(rows).toEqual([
      {
        action: 'INVITATION_ACCEPTED',
        actor: rest.name,
        subject: rest.name,
        detail: '{"role":"OPERATOR"}',
        address: '192.0.2.5',
      },
      { action: 'SIGNED_IN', actor: rest.name, subject: null, detail: null, address: '192.0.2.5' },
    ])
  })
})
