import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDatabase, type TestDatabase } from '../testing/create-database.ts'
import { createKey, request, startApp, type TestApp } from '../testing/start-app.ts'

let database: TestDatabase
let apps: TestApp[]
let key: string

beforeAll(async () => {
  database = await createDatabase()
  apps = await Promise.all([startApp(database.url), startApp(database.url)])
  key = await createKey(database.sql, database.workspace)
})
afterAll(async () => {
  await Promise.all(apps.map((app) => app.stop()))
  await database.drop()
})

const appOf = (index: number): TestApp => apps[index % apps.length] as TestApp

test('of 100 calls with one key to two servers exactly one is recorded, and all are written down', async () => {
  const input = { threadKey: randomUUID(), name: 'charge', status: 'SUCCESS', idempotencyKey: 'pay-1' }
  const query = `mutation ($input: RecordStepInput!) {
    recordStep(input: $input) { outcome duplicate step { id } attempt { id } }
  }`
  const answers = await Promise.all(
    Array.from({ length: 100 }, (_, index) => request(appOf(index), key, query, { input })),
  )
  const results = answers.map(({ data }) => data.recordStep)
  const outcomes = results.map(({ outcome }) => outcome).sort()
  expect(outcomes).toEqual([...Array(99).fill('DEDUPLICATED'), 'RECORDED'])
  expect(new Set(results.map(({ step }) => step.id)).size).toBe(1)
  expect(new Set(results.map(({ attempt }) => attempt.id)).size).toBe(100)

  const stepId = results[0].step.id
  const read = `query ($id: ID!) {
    step(id: $id) { counts { calls deduplicated } attempts(first: 200) { nodes { id } countUpTo10k } }
  }`
  const { data } = await request(appOf(1), key, read, { id: stepId })
  expect(data.step.counts).toEqual({ calls: 100, deduplicated: 99 })
  expect(data.step.attempts.countUpTo10k).toBe(100)
  const told = results.map(({ attempt }) => attempt.id).sort()
  expect(data.step.attempts.nodes.map(({ id }: { id: string }) => id).sort()).toEqual(told)
})

test('of 40 claims to two servers exactly one holds, and its token counts on both', async () => {
  const input = { threadKey: randomUUID(), name: 'charge', idempotencyKey: 'pay-1' }
  const query = 'mutation ($input: ClaimStepInput!) { claimStep(input: $input) { outcome claim { token } } }'
  const answers = await Promise.all(
    Array.from({ length: 40 }, (_, index) =>
      request(appOf(index), key, query, { input: { ...input, executionId: `run-${index}` } }),
    ),
  )
  const held = answers.map(({ data }) => data.claimStep).filter(({ outcome }) => outcome === 'CLAIMED')
  expect(held).toHaveLength(1)
  const record = 'mutation ($input: RecordStepInput!) { recordStep(input: $input) { outcome } }'
  const completion = { ...input, status: 'SUCCESS', claimToken: held[0].claim.token }
  for (const index of [0, 1]) {
    const { data } = await request(appOf(index), key, record, { input: completion })
    expect(data.recordStep.outcome).toBe(index === 0 ? 'RECORDED' : 'DEDUPLICATED')
  }
})
