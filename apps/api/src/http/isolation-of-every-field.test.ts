import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { createSchema } from '../graphql/schema.ts'
import { createWorkspace } from '../testing/create-database.ts'
import { type Bases, listProbes, type Probe } from '../testing/list-probes.ts'
import { makePerson, requestAs, type TestPerson } from '../testing/make-person.ts'
import { readEvents } from '../testing/read-events.ts'
import { type Answer, createKey, request } from '../testing/start-app.ts'
import { useApp } from '../testing/use-app.ts'

// Walks the schema: a field or an argument that is added and named nowhere below fails here.

/** Replaced by another text in each call. */
const fresh = '<fresh>'

const step = { threadKey: fresh, name: 'pay', status: 'SUCCESS', idempotencyKey: fresh, executionId: fresh }
const { status: _, ...claim } = step
const nobody = randomUUID()
const allTime = { since: '2020-01-01T00:00:00Z', until: '2090-01-01T00:00:00Z', buckets: 1 }

const bases: Bases = {
  StartThreadInput: {},
  RefInput: { key: 'order', value: 'none' },
  RecordStepInput: step,
  SubStepInput: { name: 'part' },
  ClaimStepInput: claim,
  CreateApiKeyInput: { name: fresh, role: 'READ' },
  InviteMemberInput: { role: 'VIEWER' },
  thread: {},
  step: { id: nobody },
  attempt: { id: nobody },
  lookup: { text: 'none' },
  activity: allTime,
  threadActivity: allTime,
  addRefs: { threadId: nobody, refs: [] },
  endThread: { threadId: nobody, status: 'CANCELLED' },
  extendClaim: { claimToken: nobody, leaseSeconds: 60 },
  rotateApiKey: { id: '0' },
  revokeApiKey: { id: '0' },
  setApiKeyLimit: { id: '0', callsPerSecond: 1 },
  revokeInvitation: { id: nobody },
  setMemberRole: { personId: nobody, role: 'VIEWER' },
  removeMember: { personId: nobody },
  createPasswordLink: { personId: nobody },
  createWorkspace: { name: fresh },
  noteExport: { what: 'threads', filter: '', format: 'csv' },
}

/** What there is in their workspace; or the like of it that there is nowhere. */
type Names = {
  threadId: string
  stepId: string
  attemptId: string
  claimToken: string
  apiKeyId: string
  personId: string
  invitationId: string
  /** In every text that they recorded. */
  word: string
  /** After the newest of a list. */
  threadCursor: string
  attemptCursor: string
  auditCursor: string
}

const call = {
  threadId: ({ threadId }: Names) => ({ threadId, threadKey: undefined }),
  threadKey: ({ word }: Names) => ({ threadKey: word }),
  name: ({ word }: Names) => ({ name: word }),
  idempotencyKey: ({ word }: Names) => ({ idempotencyKey: word, name: word, keyScope: 'WORKSPACE' }),
  executionId: ({ word }: Names) => ({ executionId: word }),
  service: ({ word }: Names) => ({ service: word }),
  fingerprintFields: ({ word }: Names) => ({
    fingerprintFields: [`/${word}`],
    context: { [word]: 1 },
    idempotencyKey: undefined,
  }),
}

const under = (type: string, fields: Record<string, (names: Names) => Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(fields).map(([field, value]) => [`${type}.${field}`, value]))

const byName = (...fields: string[]) =>
  Object.fromEntries(fields.map((field) => [field, ({ word }: Names) => ({ [field]: word })]))

const values: Record<string, (names: Names) => Record<string, unknown>> = {
  ...under('thread', { id: ({ threadId }) => ({ id: threadId }), ...byName('key') }),
  ...under('step', { id: ({ stepId }) => ({ id: stepId }) }),
  ...under('attempt', { id: ({ attemptId }) => ({ id: attemptId }) }),
  ...under('threads', { after: ({ threadCursor }) => ({ after: threadCursor }) }),
  ...under('attempts', { after: ({ attemptCursor }) => ({ after: attemptCursor }) }),
  ...under('auditLog', { after: ({ auditCursor }) => ({ after: auditCursor }) }),
  ...under('lookup', byName('text')),
  ...under('verdict', {
    threadId: ({ threadId }) => ({ threadId }),
    key: ({ word }) => ({ key: word }),
    name: ({ word }) => ({ key: word, name: word }),
  }),
  ...under('ThreadFilter', byName('stepName', 'service', 'tag', 'label')),
  ...under('RefInput', {
    key: ({ word }) => ({ key: word, value: word }),
    value: ({ word }) => ({ key: word, value: word }),
  }),
  ...under('AttemptFilter', {
    threadId: ({ threadId }) => ({ threadId }),
    stepId: ({ stepId }) => ({ stepId }),
    ...byName('stepName', 'idempotencyKey', 'service'),
  }),
  ...under('AuditFilter', { personId: ({ personId }) => ({ personId }) }),
  ...under('StartThreadInput', {
    ...byName('key', 'label', 'service'),
    tags: ({ word }) => ({ tags: [word] }),
  }),
  ...under('addRefs', { threadId: ({ threadId }) => ({ threadId, refs: [{ key: 'more', value: 'more' }] }) }),
  ...under('endThread', {
    threadId: ({ threadId }) => ({ threadId }),
    reason: ({ threadId, word }) => ({ threadId, reason: word }),
  }),
  ...under('RecordStepInput', {
    ...call,
    claimToken: ({ claimToken, word }) => ({ claimToken, name: word, idempotencyKey: `${word}-claim` }),
  }),
  ...under('SubStepInput', byName('name')),
  ...under('ClaimStepInput', call),
  ...under('extendClaim', { claimToken: ({ claimToken }) => ({ claimToken }) }),
  ...under('CreateApiKeyInput', byName('name')),
  ...under('rotateApiKey', { id: ({ apiKeyId }) => ({ id: apiKeyId }) }),
  ...under('revokeApiKey', { id: ({ apiKeyId }) => ({ id: apiKeyId }) }),
  ...under('setApiKeyLimit', { id: ({ apiKeyId }) => ({ id: apiKeyId }) }),
  ...under('InviteMemberInput', { email: ({ word }) => ({ email: `${word}@example.com` }) }),
  ...under('revokeInvitation', { id: ({ invitationId }) => ({ id: invitationId }) }),
  ...under('setMemberRole', { personId: ({ personId }) => ({ personId }) }),
  ...under('removeMember', { personId: ({ personId }) => ({ personId }) }),
  ...under('createPasswordLink', { personId: ({ personId }) => ({ personId }) }),
  ...under('noteExport', byName('what', 'filter', 'format')),
  // Names of workspaces are of the whole installation: one that is taken is said to be.
  ...under('createWorkspace', { name: () => ({ name: fresh }) }),
}

const probes = listProbes(createSchema(), bases)

const { database, app } = await useApp()
let theirWorkspace: number
let theirs: Names
let nowhere: Names

type Ask = (query: string, variables: Record<string, unknown>) => Promise<Answer>
let recordAsThey: Ask
let askAsThey: Ask
let stranger: TestPerson
let strangers: Ask[]

const ask = (asker: Ask, probe: Probe, names: Names): Promise<Answer> => {
  const given = probe.leaf ? values[probe.leaf]?.(names) : {}
  const text = JSON.stringify(probe.variables(given ?? {})).replaceAll(
    fresh,
    () => `f${randomUUID().slice(1)}`,
  )
  return asker(probe.query, JSON.parse(text))
}

/** An answer without what differs between any two: ids, times, hashes, and the names that were asked for. */
const shapeOf = ({ status, data, errors }: Answer, names: Names): string =>
  Object.values(names)
    .filter((name) => name.length > 10)
    .reduce(
      (text, name) => text.replaceAll(name, '#'),
      JSON.stringify({
        status,
        data,
        errors: errors.map(({ message, extensions }) => ({ message, extensions })),
      }),
    )
    .replace(/"(PageInfo_endCursor|NewApiKey_secret|ApiKey_\w+|NewInvitation_link)":"[^"]+"/g, '"$1":"#"')
    .replace(/[0-9a-f]{64}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{4}-\d\d-\d\dT[\d:.]+Z/g, '#')

/** All rows of a workspace, in every table that has rows of workspaces. */
const readRows = async (workspace: number): Promise<string[]> => {
  const tables = await database.sql<{ name: string }[]>`
    select format('%I.%I', table_schema, table_name) as name
    from information_schema.columns
    where column_name = 'workspace_id' and table_schema = 'public'
    order by 1`
  const rows = await Promise.all(
    tables.map(({ name }) =>
      database.sql.unsafe<{ row: string }[]>(
        `select (to_jsonb(t) - 'last_used_at')::text as row from ${name} t where workspace_id = ${workspace} order by 1`,
      ),
    ),
  )
  return rows.flatMap((table, index) => table.map(({ row }) => `${tables[index]?.name} ${row}`))
}

const changeTail = (id: string): string => `${id.slice(0, -12)}${randomUUID().slice(-12)}`

const fillTheirs = async ({ id: personId, name: word }: TestPerson): Promise<Names> => {
  const record = async (mutation: string, input: object) => {
    const { data, errors } = await recordAsThey(mutation, { input })
    expect(errors).toEqual([])
    return Object.values(data)[0] as Record<string, { id: string; token: string }>
  }
  const { thread } = await record(
    'mutation ($input: StartThreadInput!) { startThread(input: $input) { thread { id } } }',
    {
      key: word,
      label: word,
      refs: [{ key: word, value: word }],
      tags: [word],
      service: word,
    },
  )
  const payload = { [word]: word }
  const step = {
    threadKey: word,
    name: word,
    status: 'SUCCESS',
    idempotencyKey: word,
    keyScope: 'WORKSPACE',
    context: payload,
    result: payload,
    subSteps: [{ name: word }],
    service: word,
    executionId: word,
  }
  const mutation =
    'mutation ($input: RecordStepInput!) { recordStep(input: $input) { step { id } attempt { id } } }'
  const recorded = await record(mutation, step)
  await record(mutation, { ...step, executionId: `${word}-2` })
  await record(mutation, { ...step, context: { [word]: 'other' } })
  const claimed = await record(
    'mutation ($input: ClaimStepInput!) { claimStep(input: $input) { claim { token } } }',
    {
      threadKey: word,
      name: word,
      idempotencyKey: `${word}-claim`,
      leaseSeconds: 3_600,
    },
  )
  await record(mutation, { ...step, threadKey: 'newer', idempotencyKey: 'newer' })
  const { inviteMember } = (
    await askAsThey('mutation { inviteMember(input: { role: VIEWER }) { invitation { id } } }', {})
  ).data
  const page = '(first: 1) { pageInfo { endCursor } }'
  const { data } = await askAsThey(`{ threads${page} attempts${page} auditLog${page} }`, {})
  const [key] = await database.sql<{ id: string }[]>`
    update api_keys set name = ${word} where workspace_id = ${theirWorkspace} returning id::text`
  return {
    threadId: thread?.id ?? '',
    stepId: recorded.step?.id ?? '',
    attemptId: recorded.attempt?.id ?? '',
    claimToken: claimed.claim?.token ?? '',
    apiKeyId: key?.id ?? '',
    personId,
    invitationId: inviteMember.invitation.id,
    word,
    threadCursor: data.threads.pageInfo.endCursor,
    attemptCursor: data.attempts.pageInfo.endCursor,
    auditCursor: data.auditLog.pageInfo.endCursor,
  }
}

beforeAll(async () => {
  const workspace = await createWorkspace(database.sql)
  theirWorkspace = workspace.id
  const theirKey = await createKey(database.sql, workspace)
  const ourKey = await createKey(database.sql, database.workspace)
  const name = `hers-${randomUUID().slice(0, 8)}`
  const they = await makePerson(app, { workspace, role: 'ADMIN', name, email: `${name}@example.com` })
  stranger = await makePerson(app, { workspace: database.workspace, role: 'ADMIN' })
  recordAsThey = (query, variables) => request(app, theirKey, query, variables)
  askAsThey = (query, variables) => requestAs(app, they, query, variables)
  strangers = [
    (query, variables) => request(app, ourKey, query, variables),
    (query, variables) => requestAs(app, stranger, query, variables),
  ]
  theirs = await fillTheirs(they)
  nowhere = {
    threadId: changeTail(theirs.threadId),
    stepId: changeTail(theirs.stepId),
    attemptId: changeTail(theirs.attemptId),
    claimToken: changeTail(theirs.claimToken),
    apiKeyId: '1000000',
    personId: changeTail(theirs.personId),
    invitationId: changeTail(theirs.invitationId),
    word: `none-${randomUUID().slice(0, 8)}`,
    threadCursor: theirs.threadCursor,
    attemptCursor: theirs.attemptCursor,
    auditCursor: theirs.auditCursor,
  }
})

test('every field and every argument that can name something is walked', () => {
  const leaves = new Set(probes.flatMap(({ leaf }) => leaf ?? []))
  expect([...leaves].filter((leaf) => !values[leaf])).toEqual([])
  expect(Object.keys(values).filter((leaf) => !leaves.has(leaf))).toEqual([])
})

test.each(probes.filter(({ operation, leaf }) => operation === 'query' && leaf))(
  '$name finds what is theirs when they ask',
  async (probe) => {
    const { data, errors } = await ask(askAsThey, probe, theirs)
    expect(errors).toEqual([])
    expect(JSON.stringify(data)).toMatch(
      new RegExp(`${theirs.threadId}|${theirs.word}|"[A-Z]\\w+_(recorded|started)":[1-9]`),
    )
  },
)

/** Comes to a field that answers someone, if not them. */
const isForbidden = ({ errors }: Answer): boolean => errors[0]?.extensions.code === 'FORBIDDEN'

test.each(probes.filter(({ operation }) => operation !== 'subscription'))(
  '$name gives a stranger nothing, nor whether there is anything',
  async (probe) => {
    const before = await readRows(theirWorkspace)
    let forbidden = 0
    for (const asker of strangers) {
      const unlike = await ask(asker, probe, nowhere)
      const answer = await ask(asker, probe, theirs)
      if (isForbidden(answer)) forbidden += 1
      expect(shapeOf(answer, theirs)).toBe(shapeOf(unlike, nowhere))
      const { threadId, stepId, attemptId, claimToken, ...asked } = theirs
      const text = JSON.stringify(answer.data)
      for (const id of [threadId, stepId, attemptId, claimToken]) expect(text).not.toContain(id)
      if (!JSON.stringify(values[probe.leaf ?? '']?.(theirs) ?? {}).includes(asked.word))
        expect(text).not.toContain(asked.word)
    }
    expect(forbidden).toBeLessThan(strangers.length)
    expect(await readRows(theirWorkspace)).toEqual(before)
  },
)

test('a workspace that is named by someone who is no member of it is like one that there is not', async () => {
  const named = async (workspace: string) => {
    const { status, data, errors } = await requestAs(app, { ...stranger, workspace }, '{ viewer { name } }')
    return { status, data, messages: errors.map(({ message }) => message) }
  }
  const [row] = await database.sql<
    { name: string }[]
  >`select name from workspaces where id = ${theirWorkspace}`
  const refused = await named(row?.name ?? '')
  expect(refused).toMatchObject({ status: 403, data: null })
  expect(await named(randomUUID())).toEqual(refused)
})

test('a stranger who watches, by any filter, sees their own calls alone', async () => {
  const watched = probes.filter(({ operation }) => operation === 'subscription')
  const streams = await Promise.all(
    watched.map(async ({ query, variables, leaf }) => {
      const response = await fetch(`${app.url}/graphql/stream`, {
        method: 'POST',
        headers: {
          cookie: stranger.cookie,
          'x-stepledger-workspace': stranger.workspace,
          'content-type': 'application/json',
        },
        body: JSON.stringify({ query, variables: variables(leaf ? (values[leaf]?.(theirs) ?? {}) : {}) }),
      })
      return readEvents(response)
    }),
  )
  const recordStep = 'mutation ($input: RecordStepInput!) { recordStep(input: $input) { outcome } }'
  const input = {
    threadKey: theirs.word,
    name: theirs.word,
    idempotencyKey: theirs.word,
    service: theirs.word,
  }
  await recordAsThey(recordStep, { input: { ...input, status: 'SUCCESS' } })
  // Comes after theirs, and on the one stream that filters by nothing.
  await strangers[0]?.(recordStep, { input: { threadKey: 'mine', name: 'mine', status: 'SUCCESS' } })
  const first = await streams[watched.findIndex(({ leaf }) => !leaf)]?.next()
  expect(JSON.stringify(first?.value)).toContain('mine')
  const silent = streams.filter((_, index) => watched[index]?.leaf)
  await app.drain(100)
  for (const stream of silent) expect((await stream.next()).done).toBe(true)
})
