import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import type { MemberRole } from '../access/caller.ts'
import type { Workspace } from '../ledger/index.ts'
import { createWorkspace } from '../testing/create-database.ts'
import {
  makePerson,
  password,
  postAuth,
  requestAs,
  type TestPerson,
  tokenOf,
} from '../testing/make-person.ts'
import { createKey, request } from '../testing/start-app.ts'
import { useApp } from '../testing/use-app.ts'

const { database, app } = await useApp()
let workspace: Workspace
let admin: TestPerson

beforeEach(async () => {
  workspace = await createWorkspace(database.sql)
  admin = await person('ADMIN', 'Ada')
})

const person = (role: MemberRole, name: string) => makePerson(app, { workspace, role, name })
const members = '{ members { personId name email role joinedAt lastSignInAt } }'
const setRole = `mutation ($id: ID!, $role: MemberRole!) { setMemberRole(personId: $id, role: $role) { name role } }`
const remove = 'mutation ($id: ID!) { removeMember(personId: $id) { name } }'
const invite = `mutation ($input: InviteMemberInput!) {
  inviteMember(input: $input) { link invitation { id email role createdBy expiresAt createdAt } }
}`
const invitations = '{ invitations { id email role createdBy } }'
const revoke = 'mutation ($id: ID!) { revokeInvitation(id: $id) { id } }'
const audit = `query ($filter: AuditFilter, $first: Int, $after: String) {
  auditLog(filter: $filter, first: $first, after: $after) {
    nodes { id at action actor email address subject detail } pageInfo { hasNextPage endCursor }
  }
}`
const actionsOf = async (by: TestPerson, filter = {}) =>
  (await requestAs(app, by, audit, { filter })).data.auditLog.nodes.map(
    ({ action }: { action: string }) => action,
  )

describe('members', () => {
  test('are listed by name, with their last sign-in', async () => {
    const bob = await person('VIEWER', 'bob')
    await database.sql`insert into people (name, email) values ('Never', ${`${randomUUID()}@example.com`})`
    const { data } = await requestAs(app, admin, members)
    expect(data.members).toMatchObject([
      { personId: admin.id, name: 'Ada', role: 'ADMIN', lastSignInAt: expect.any(String) },
      { personId: bob.id, name: 'bob', email: bob.email, role: 'VIEWER', joinedAt: expect.any(String) },
    ])
  })

  test('get another role, which is written down once', async () => {
    const bob = await person('VIEWER', 'Bob')
    for (const _ of [1, 2]) {
      const { data } = await requestAs(app, admin, setRole, { id: bob.id, role: 'OPERATOR' })
      expect(data.setMemberRole).toEqual({ name: 'Bob', role: 'OPERATOR' })
    }
    const { data } = await requestAs(app, admin, audit, { filter: { action: ['MEMBER_ROLE_CHANGED'] } })
    expect(data.auditLog.nodes).toMatchObject([
      {
        actor: 'Ada',
        email: admin.email,
        address: '192.0.2.7',
        subject: 'Bob',
        detail: { email: bob.email, from: 'VIEWER', to: 'OPERATOR' },
      },
    ])
  })

  test('are removed, and stay in their other workspaces', async () => {
    const bob = await person('ADMIN', 'Bob')
    const made = await requestAs(app, bob, 'mutation { createWorkspace(name: "bobs-own") { name role } }')
    expect(made.data.createWorkspace).toEqual({ name: 'bobs-own', role: 'ADMIN' })
    expect((await requestAs(app, admin, remove, { id: bob.id })).data.removeMember.name).toBe('Bob')
    expect((await requestAs(app, admin, members)).data.members).toHaveLength(1)
    const own = { ...bob, workspace: 'bobs-own' }
    expect((await requestAs(app, own, members)).data.members).toMatchObject([{ name: 'Bob', role: 'ADMIN' }])
    expect(await actionsOf(own)).toEqual(['WORKSPACE_CREATED'])
  })

  test('always have an admin among them', async () => {
    for (const [query, variables] of [
      [remove, {}],
      [setRole, { role: 'VIEWER' }],
    ] as const) {
      const { errors } = await requestAs(app, admin, query, { id: admin.id, ...variables })
      expect(errors[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', path: 'personId' } })
    }
  })

  test.each([1, 2, 3])('who remove or demote each other at once leave one admin (%i)', async () => {
    const others = await Promise.all([person('ADMIN', 'Bob'), person('ADMIN', 'Cem')])
    const [bob, cem] = others as [TestPerson, TestPerson]
    await Promise.all([
      requestAs(app, admin, remove, { id: bob.id }),
      requestAs(app, bob, setRole, { id: cem.id, role: 'VIEWER' }),
      requestAs(app, cem, remove, { id: admin.id }),
      requestAs(app, bob, remove, { id: bob.id }),
      requestAs(app, admin, setRole, { id: admin.id, role: 'VIEWER' }),
      requestAs(app, cem, remove, { id: cem.id }),
    ])
    const left = await database.sql`
      select from memberships where workspace_id = ${workspace.id} and role = 'ADMIN'`
    expect(left.length).toBeGreaterThan(0)
  })

  test('of another workspace are nobody here', async () => {
    const stranger = await makePerson(app, { workspace: await createWorkspace(database.sql), role: 'ADMIN' })
    const answers = await Promise.all(
      [stranger.id, randomUUID(), 'no-id'].flatMap((id) => [
        requestAs(app, admin, remove, { id }),
        requestAs(app, admin, setRole, { id, role: 'VIEWER' }),
      ]),
    )
    for (const { data, errors } of answers)
      expect({ data, message: errors[0]?.message }).toEqual({
        data: null,
        message: 'There is no member of this id here.',
      })
  })
})

describe('invitations', () => {
  test('are a link that is told once, and lets one person in', async () => {
    const { data } = await requestAs(app, admin, invite, {
      input: { email: ' Grace@Example.com ', role: 'OPERATOR' },
    })
    const { invitation, link } = data.inviteMember
    expect(invitation).toMatchObject({ email: 'grace@example.com', role: 'OPERATOR', createdBy: 'Ada' })
    const days = (Date.parse(invitation.expiresAt) - Date.parse(invitation.createdAt)) / 86_400_000
    expect(days).toBeCloseTo(7, 3)
    const open = (await requestAs(app, admin, invitations)).data.invitations
    expect(open).toEqual([
      { id: invitation.id, email: 'grace@example.com', role: 'OPERATOR', createdBy: 'Ada' },
    ])

    const token = tokenOf(link)
    const joined = await postAuth(app, '/join', {
      token,
      name: 'Grace',
      email: 'grace@example.com',
      password,
    })
    expect(joined.status).toBe(200)
    expect((await requestAs(app, admin, invitations)).data.invitations).toEqual([])
    const late = await requestAs(app, admin, revoke, { id: invitation.id })
    expect(late.errors[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', path: 'id' })
    expect(await actionsOf(admin)).toEqual([
      'SIGNED_IN',
      'INVITATION_ACCEPTED',
      'INVITATION_CREATED',
      'SIGNED_IN',
    ])
  })

  test('can be revoked, and by their own admins alone', async () => {
    const { data } = await requestAs(app, admin, invite, { input: { role: 'ADMIN' } })
    const { invitation, link } = data.inviteMember
    const stranger = await makePerson(app, { workspace: await createWorkspace(database.sql), role: 'ADMIN' })
    expect((await requestAs(app, stranger, revoke, { id: invitation.id })).data).toBeNull()
    expect((await requestAs(app, admin, revoke, { id: invitation.id })).data.revokeInvitation.id).toBe(
      invitation.id,
    )
    expect((await postAuth(app, '/join/peek', { token: new URL(link).hash.slice(1) })).status).toBe(404)
  })

  test('are refused for what is no address', async () => {
    const { errors } = await requestAs(app, admin, invite, { input: { email: 'grace', role: 'VIEWER' } })
    expect(errors[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', path: 'input.email' })
  })
})

test.each(['', 'Upper', 'x'.repeat(41), 'two words', 'ünder'])('%j names no workspace', async (name) => {
  const query = 'mutation ($name: String!) { createWorkspace(name: $name) { name } }'
  const { errors } = await requestAs(app, admin, query, { name })
  expect(errors[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', path: 'name' })
})

test('all of this is for admins: others are refused, and so are keys', async () => {
  const [viewer, operator] = await Promise.all([person('VIEWER', 'Vi'), person('OPERATOR', 'Op')])
  const key = await createKey(database.sql, workspace)
  const id = randomUUID()
  for (const [query, variables] of [
    [members, {}],
    [invitations, {}],
    [audit, {}],
    [setRole, { id, role: 'ADMIN' }],
    [remove, { id }],
    [invite, { input: { role: 'ADMIN' } }],
    [revoke, { id }],
    ['mutation { createWorkspace(name: "x") { name } }', {}],
  ] as const) {
    const answers = await Promise.all([
      requestAs(app, viewer, query, variables),
      requestAs(app, operator, query, variables),
      request(app, key, query, variables),
    ])
    for (const { errors } of answers) expect(errors[0]?.extensions.code).toBe('FORBIDDEN')
  }
})

describe('the audit log', () => {
  test('is paged, newest first, and filtered by action, person and time', async () => {
    const operator = await person('OPERATOR', 'Op')
    const note = `mutation ($what: String!) { noteExport(what: $what, filter: "status=ACTIVE", format: "csv") }`
    for (const what of ['threads', 'attempts', 'steps'])
      expect((await requestAs(app, operator, note, { what })).data.noteExport).toBe(true)
    const all: string[] = []
    let after: string | null = null
    do {
      const { data } = await requestAs(app, admin, audit, { first: 2, after })
      const { nodes, pageInfo } = data.auditLog
      all.push(...nodes.map((node: { subject: string; action: string }) => node.subject ?? node.action))
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null
    } while (after)
    expect(all).toEqual(['steps', 'attempts', 'threads', 'SIGNED_IN', 'SIGNED_IN'])

    const [newest] = (await requestAs(app, admin, audit, { first: 1 })).data.auditLog.nodes
    expect(newest).toMatchObject({ detail: { filter: 'status=ACTIVE', format: 'csv' }, actor: 'Op' })
    expect(await actionsOf(admin, { personId: admin.id })).toEqual(['SIGNED_IN'])
    expect(await actionsOf(admin, { action: ['SIGNED_IN', 'EXPORTED'], personId: operator.id })).toHaveLength(
      4,
    )
    expect(await actionsOf(admin, { action: ['SIGNED_IN'] })).toHaveLength(2)
    expect(await actionsOf(admin, { action: [] })).toEqual([])
    expect(await actionsOf(admin, { before: newest.at })).toHaveLength(4)
    expect(await actionsOf(admin, { after: newest.at })).toEqual(['EXPORTED'])
  })

  test.each([{ first: 0 }, { first: 201 }, { after: 'x' }, { filter: { personId: 'x' } }])(
    '%j is refused',
    async (variables) => {
      const { errors } = await requestAs(app, admin, audit, variables)
      expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT')
    },
  )

  test('has nothing of another workspace', async () => {
    const stranger = await makePerson(app, { workspace: await createWorkspace(database.sql), role: 'ADMIN' })
    expect(await actionsOf(admin, { personId: stranger.id })).toEqual([])
    expect(await actionsOf(admin)).toEqual(['SIGNED_IN'])
  })

  test('tells once who ended a thread, and not what a key did', async () => {
    const key = await createKey(database.sql, workspace)
    const start = 'mutation ($key: String!) { startThread(input: { key: $key }) { thread { id } } }'
    const end =
      'mutation ($id: ID!) { endThread(threadId: $id, status: CANCELLED, reason: "lost") { status } }'
    const started = await Promise.all(['one', 'two'].map((name) => request(app, key, start, { key: name })))
    const [one, two] = started.map(({ data }) => data.startThread.thread.id)
    const operator = await person('OPERATOR', 'Op')
    await Promise.all([1, 2, 3].map(() => requestAs(app, operator, end, { id: one })))
    await request(app, key, end, { id: two })
    const { data } = await requestAs(app, admin, audit, { filter: { action: ['THREAD_ENDED'] } })
    expect(data.auditLog.nodes).toMatchObject([
      { actor: 'Op', subject: one, detail: { status: 'CANCELLED', reason: 'lost' } },
    ])
  })
})
