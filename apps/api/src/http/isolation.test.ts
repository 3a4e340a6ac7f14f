import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { createWorkspace } from '../testing/create-database.ts'
import { createKey, request } from '../testing/start-app.ts'
import { useApp } from '../testing/use-app.ts'

const { database, app } = await useApp()
const ours = await createKey(database.sql, database.workspace)
const theirs = await createKey(database.sql, await createWorkspace(database.sql))

const order = `order:${randomUUID()}`
const step = {
  threadKey: order,
  name: 'charge',
  status: 'SUCCESS',
  idempotencyKey: 'pay-1',
  executionId: 'run-1',
}

const recordStep = `mutation ($input: RecordStepInput!) {
  recordStep(input: $input) { outcome step { id thread { id } } attempt { id } }
}`

const record = async (key: string, changes: object = {}) => {
  const { data, errors } = await request(app, key, recordStep, { input: { ...step, ...changes } })
  return { ...data?.recordStep, errors }
}

test('the same names in two workspaces are different things, in either scope of keys', async () => {
  for (const keyScope of ['THREAD', 'WORKSPACE']) {
    const own = await record(ours, { keyScope })
    const other = await record(theirs, { keyScope })
    expect([own.outcome, other.outcome]).toEqual(['RECORDED', 'RECORDED'])
    expect(other.step.thread.id).not.toBe(own.step.thread.id)
  }
})

test('nothing of another workspace is found, by any id, key, value or filter', async () => {
  const own = await record(ours, { name: 'found' })
  const threadId = own.step.thread.id
  await request(
    app,
    ours,
    'mutation ($id: ID!) { addRefs(threadId: $id, refs: [{ key: "a", value: "ref-1" }]) { id } }',
    {
      id: threadId,
    },
  )
  const query = `query ($thread: ID!, $step: ID!, $attempt: ID!) {
    thread(id: $thread) { id }
    step(id: $step) { id }
    attempt(id: $attempt) { id }
    threads(filter: { ref: { key: "a", value: "ref-1" } }) { nodes { id } countUpTo10k }
    named: threads(filter: { stepName: "found" }) { nodes { id } countUpTo10k }
    attempts(filter: { threadId: $thread, stepId: $step }) { nodes { id } countUpTo10k }
    activity(filter: { stepId: $step }, since: "2020-01-01T00:00:00Z", until: "2090-01-01T00:00:00Z", buckets: 1) { recorded }
  }`
  const ids = { thread: threadId, step: own.step.id, attempt: own.attempt.id }
  const seen = (await request(app, ours, query, ids)).data
  expect(seen).toMatchObject({
    attempt: { id: own.attempt.id },
    threads: { countUpTo10k: 1 },
    activity: [{ recorded: 1 }],
  })

  const empty = { nodes: [], countUpTo10k: 0 }
  expect((await request(app, theirs, query, ids)).data).toEqual({
    thread: null,
    step: null,
    attempt: null,
    threads: empty,
    named: empty,
    attempts: empty,
    activity: [{ recorded: 0 }],
  })
  for (const text of [threadId, own.step.id, own.attempt.id, 'ref-1', `stepledger-${own.step.id}`]) {
    const { data } = await request(
      app,
      theirs,
      'query ($text: String!) { lookup(text: $text) { matched } }',
      { text },
    )
    expect(data.lookup).toEqual([])
  }
})

test('a cursor of another workspace shows nothing of it', async () => {
  for (const name of ['one', 'two', 'three']) await record(ours, { name, threadKey: `page:${name}` })
  for (const field of ['threads', 'attempts']) {
    const page = `query ($after: String) { ${field}(first: 1, after: $after) { nodes { id } pageInfo { endCursor } } }`
    const own = (await request(app, ours, page)).data[field]
    const next = (await request(app, ours, page, { after: own.pageInfo.endCursor })).data[field].nodes
    const other = (await request(app, theirs, page, { after: own.pageInfo.endCursor })).data[field].nodes
    expect(next).toHaveLength(1)
    expect(other).not.toEqual(next)
    const everything = (await request(app, theirs, `{ ${field}(first: 200) { nodes { id } } }`)).data[field]
      .nodes
    for (const node of other) expect(everything).toContainEqual(node)
  }
})

test('nothing of another workspace can be changed', async () => {
  const own = await record(ours, { name: 'kept' })
  const id = own.step.thread.id
  const refused = [
    await request(app, theirs, 'mutation ($id: ID!) { endThread(threadId: $id, status: CANCELLED) { id } }', {
      id,
    }),
    await request(
      app,
      theirs,
      'mutation ($id: ID!) { addRefs(threadId: $id, refs: [{ key: "b", value: "c" }]) { id } }',
      {
        id,
      },
    ),
    await record(theirs, { threadKey: undefined, threadId: id }),
  ]
  for (const { errors } of refused) expect(errors[0]?.extensions.code).toBe('THREAD_NOT_FOUND')
  const { data } = await request(
    app,
    ours,
    'query ($id: ID) { thread(id: $id) { status refs { key } counts { calls } } }',
    {
      id,
    },
  )
  expect(data.thread.status).toBe('ACTIVE')
  expect(data.thread.refs).not.toContainEqual({ key: 'b' })
})

test('a claim of another workspace can be neither extended nor completed', async () => {
  const input = { threadKey: order, name: 'claimed', idempotencyKey: 'claim-1', executionId: 'run-1' }
  const claimed = await request(
    app,
    ours,
    'mutation ($input: ClaimStepInput!) { claimStep(input: $input) { claim { token } } }',
    { input },
  )
  const { token } = claimed.data.claimStep.claim
  const extend = 'mutation ($token: ID!) { extendClaim(claimToken: $token, leaseSeconds: 60) { expiresAt } }'
  expect((await request(app, theirs, extend, { token })).errors[0]?.extensions.code).toBe('CLAIM_NOT_FOUND')
  expect((await request(app, ours, extend, { token })).errors).toEqual([])
})
