import { beforeAll, describe, expect, test } from 'vitest'
import { createKey, request } from '../testing/start-app.ts'
import { useApp } from '../testing/use-app.ts'

const { database, app } = await useApp()
let key: string

const ask = async (query: string, variables: Record<string, unknown> = {}) => {
  const { data, errors } = await request(app, key, query, variables)
  expect(errors).toEqual([])
  return data
}

const recordStep = (input: object) =>
  ask(
    `mutation ($input: RecordStepInput!) {
      recordStep(input: $input) { outcome duplicate step { id } attempt { id } claim { token } }
    }`,
    { input: { threadKey: 'order:1', name: 'charge', status: 'SUCCESS', service: 'billing', ...input } },
  ).then((data) => data.recordStep)

const context = JSON.parse('{"amount":10,"__proto__":{"x":[1]},"list":[{"a":null}]}')

beforeAll(async () => {
  key = await createKey(database.sql, database.workspace)
  await ask(
    `mutation {
      startThread(input: { key: "order:1", label: "Order 1", tags: ["vip"], service: "shop", refs: [{ key: "order", value: "1" }] }) { created }
    }`,
  )
})

test('a step reads as it was sent', async () => {
  const sent = {
    idempotencyKey: 'pay-1',
    context,
    result: ['ch_1'],
    subSteps: [
      { name: 'reserve', at: '2026-01-02T03:04:05.678+01:00' },
      { name: 'capture', context: { b: 1 } },
    ],
    startedAt: '2026-01-02T03:04:05Z',
  }
  const { step } = await recordStep(sent)
  const read = await ask(
    `query ($id: ID!) {
      step(id: $id) {
        name idempotencyKey keyKind keyScope fingerprint status context result error service startedAt finishedAt
        subSteps { name status context at } thread { key label tags service refs { key value } } claim { expiresAt }
      }
    }`,
    { id: step.id },
  )
  expect(read.step).toEqual({
    name: 'charge',
    idempotencyKey: 'pay-1',
    keyKind: 'MANUAL',
    keyScope: 'THREAD',
    fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
    status: 'SUCCESS',
    context,
    result: ['ch_1'],
    error: null,
    service: 'billing',
    startedAt: '2026-01-02T03:04:05.000Z',
    finishedAt: null,
    subSteps: [
      { name: 'reserve', status: 'SUCCESS', context: null, at: '2026-01-02T02:04:05.678Z' },
      { name: 'capture', status: 'SUCCESS', context: { b: 1 }, at: null },
    ],
    thread: {
      key: 'order:1',
      label: 'Order 1',
      tags: ['vip'],
      service: 'shop',
      refs: [{ key: 'order', value: '1' }],
    },
    claim: null,
  })
  expect(Object.keys(read.step.context)).toContain('__proto__')
})

test('a collision tells what differs, and which side is missing', async () => {
  const step = { name: 'ship', idempotencyKey: 'ship-1' }
  await recordStep({ ...step, context: { to: 'DE', by: null, gone: 1 } })
  const { outcome, attempt } = await recordStep({
    ...step,
    context: { to: 'FR', by: null, note: null },
  })
  expect(outcome).toBe('COLLIDED')
  const read = await ask(
    'query ($id: ID!) { attempt(id: $id) { outcome changes { path before after beforeAbsent afterAbsent } step { context } } }',
    { id: attempt.id },
  )
  expect(read.attempt.outcome).toBe('COLLIDED')
  expect(read.attempt.step.context).toEqual({ to: 'DE', by: null, gone: 1 })
  expect(read.attempt.changes).toHaveLength(3)
  expect(read.attempt.changes).toEqual(
    expect.arrayContaining([
      { path: '/to', before: 'DE', after: 'FR', beforeAbsent: false, afterAbsent: false },
      { path: '/gone', before: 1, after: null, beforeAbsent: false, afterAbsent: true },
      { path: '/note', before: null, after: null, beforeAbsent: true, afterAbsent: false },
    ]),
  )
})

describe('lists', () => {
  test('are walked page by page, each node once', async () => {
    const input = Array.from({ length: 7 }, (_, index) => ({
      threadKey: `walk:${index}`,
      name: 'walk',
      status: 'SUCCESS',
    }))
    await ask('mutation ($input: [RecordStepInput!]!) { recordSteps(input: $input) { __typename } }', {
      input,
    })
    const walk = `query ($after: String, $first: Int!) {
      threads(filter: { stepName: "walk" }, first: $first, after: $after) {
        countUpTo10k nodes { key } pageInfo { hasNextPage endCursor }
      }
    }`
    const keys: string[] = []
    let after: string | null = null
    do {
      const { threads } = await ask(walk, { after, first: 3 })
      expect(threads.countUpTo10k).toBe(7)
      keys.push(...threads.nodes.map((node: { key: string }) => node.key))
      after = threads.pageInfo.hasNextPage ? threads.pageInfo.endCursor : null
    } while (after)
    expect(keys).toEqual(Array.from({ length: 7 }, (_, index) => `walk:${6 - index}`))
    for (const first of [6, 7, 8]) {
      const { threads } = await ask(walk, { first })
      expect(threads).toMatchObject({ countUpTo10k: 7, pageInfo: { hasNextPage: first < 7 } })
    }
  })

  test('a thread shows its steps in order, and each step its calls, oldest first', async () => {
    for (const name of ['one', 'two', 'one'])
      await recordStep({ threadKey: 'ordered', name, idempotencyKey: name })
    const { thread } = await ask(`{
      thread(key: "ordered") {
        counts { calls executions deduplicated }
        steps(first: 1) { nodes { name attempts { countUpTo10k nodes { outcome } } } pageInfo { hasNextPage } }
      }
    }`)
    expect(thread.counts).toEqual({ calls: 3, executions: 3, deduplicated: 1 })
    expect(thread.steps).toEqual({
      nodes: [
        {
          name: 'one',
          attempts: { countUpTo10k: 2, nodes: [{ outcome: 'RECORDED' }, { outcome: 'DEDUPLICATED' }] },
        },
      ],
      pageInfo: { hasNextPage: true },
    })
  })

  test('what many rows refer to is read once for all of them', async () => {
    const input = Array.from({ length: 50 }, (_, index) => ({
      threadKey: `many:${index}`,
      name: 'many',
      status: 'SUCCESS',
    }))
    await ask('mutation ($input: [RecordStepInput!]!) { recordSteps(input: $input) { __typename } }', {
      input,
    })
    const statements: string[] = []
    const { options } = app.sql
    options.debug = (_connection: number, query: string) => statements.push(query)
    const { attempts } = await ask(`{
      attempts(filter: { stepName: "many" }) {
        nodes { step { id } thread { key refs { key } counts { calls } lastActivityAt } }
      }
    }`)
    options.debug = false
    expect(attempts.nodes).toHaveLength(50)
    expect(new Set(attempts.nodes.map((node: { thread: { key: string } }) => node.thread.key)).size).toBe(50)
    const names = statements.map((text) => /\/\* (\w+) \*\//.exec(text)?.[1])
    for (const name of ['findSteps', 'findThreads', 'findRefs', 'sumThreads']) {
      expect(names.filter((each) => each === name)).toHaveLength(1)
    }
    expect(names).not.toContain('countRows')
  })
})

test('lookup finds each kind of thing and says by what', async () => {
  const { step, attempt } = await recordStep({
    name: 'seek',
    idempotencyKey: 'seek-1',
    executionId: 'seek-run',
  })
  const seek = async (text: string) =>
    (
      await ask(
        `query ($text: String!) {
          lookup(text: $text) { matched node { __typename ... on Thread { id } ... on Step { id } ... on Attempt { id } } }
        }`,
        { text },
      )
    ).lookup
  const asStep = { __typename: 'Step', id: step.id }
  expect(await seek('seek-1')).toEqual([{ matched: 'idempotencyKey', node: asStep }])
  expect(await seek('seek-run')).toEqual([{ matched: 'executionId', node: asStep }])
  expect(await seek(attempt.id)).toEqual([
    { matched: 'attemptId', node: { __typename: 'Attempt', id: attempt.id } },
  ])
  expect(await seek('order:1')).toEqual([
    { matched: 'threadKey', node: { __typename: 'Thread', id: expect.any(String) } },
  ])
})

test('a batch answers each item for itself, in order', async () => {
  const item = { threadKey: 'batch', name: 'a', status: 'SUCCESS', idempotencyKey: 'k' }
  const { recordSteps } = await ask(
    `mutation ($input: [RecordStepInput!]!) {
      recordSteps(input: $input) {
        ... on RecordStepPayload { outcome step { name } }
        ... on RecordStepError { code path }
      }
    }`,
    { input: [item, { ...item, name: '' }, item, { ...item, context: { a: 1 } }] },
  )
  expect(recordSteps).toEqual([
    { outcome: 'RECORDED', step: { name: 'a' } },
    { code: 'NAME_INVALID', path: 'name' },
    { outcome: 'DEDUPLICATED', step: { name: 'a' } },
    { outcome: 'COLLIDED', step: { name: 'a' } },
  ])
})

test('only the holder sees the token of a claim', async () => {
  const { claimStep } = await ask(`mutation {
    claimStep(input: { threadKey: "claims", name: "pay", idempotencyKey: "pay-1", service: "worker", leaseSeconds: 60 }) {
      outcome step { id } claim { token holder downstreamKey }
    }
  }`)
  expect(claimStep).toMatchObject({
    outcome: 'CLAIMED',
    claim: { token: expect.any(String), holder: 'worker' },
  })
  const { step } = await ask(
    'query ($id: ID!) { step(id: $id) { status claim { token holder downstreamKey } } }',
    {
      id: claimStep.step.id,
    },
  )
  const { downstreamKey } = claimStep.claim
  expect(step).toEqual({ status: 'IN_PROGRESS', claim: { token: null, holder: 'worker', downstreamKey } })
  const { extendClaim } = await ask(
    'mutation ($token: ID!) { extendClaim(claimToken: $token, leaseSeconds: 3600) { downstreamKey expiresAt } }',
    { token: claimStep.claim.token },
  )
  expect(extendClaim.downstreamKey).toBe(downstreamKey)
})

test('activity counts the calls of a time', async () => {
  await recordStep({ threadKey: 'active', name: 'active' })
  const { activity } = await ask(
    `query ($since: DateTime!, $until: DateTime!) {
      activity(filter: { stepName: "active" }, since: $since, until: $until, buckets: 2) { start recorded deduplicated }
    }`,
    { since: '2020-01-01T00:00:00Z', until: '2080-01-01T00:00:00Z' },
  )
  expect(activity).toEqual([
    { start: '2020-01-01T00:00:00.000Z', recorded: 1, deduplicated: 0 },
    { start: '2049-12-31T12:00:00.000Z', recorded: 0, deduplicated: 0 },
  ])
})

test('thread activity counts the threads that started in a time', async () => {
  await recordStep({ threadKey: 'started', name: 'started' })
  const { threadActivity } = await ask(
    `query ($since: DateTime!, $until: DateTime!) {
      threadActivity(filter: { stepName: "started" }, since: $since, until: $until, buckets: 2) { start started withProblems }
    }`,
    { since: '2020-01-01T00:00:00Z', until: '2080-01-01T00:00:00Z' },
  )
  expect(threadActivity).toEqual([
    { start: '2020-01-01T00:00:00.000Z', started: 1, withProblems: 0 },
    { start: '2049-12-31T12:00:00.000Z', started: 0, withProblems: 0 },
  ])
})
