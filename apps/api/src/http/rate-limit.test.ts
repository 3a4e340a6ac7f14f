import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { connect } from '@stepledger/sdk'
import { expect, test } from 'vitest'
import { awaitBlocked } from '../testing/await-blocked.ts'
import { type Answer, createKey, post, request, startApp } from '../testing/start-app.ts'
import { useApp } from '../testing/use-app.ts'

const { database, app } = await useApp()

const keyOf = (callsPerSecond: number | null) =>
  createKey(database.sql, database.workspace, { callsPerSecond })

const ask = (key: string, server = app) => request(server, key, '{ __typename }')

const step = () => ({ threadKey: randomUUID(), name: 'charge', status: 'SUCCESS' })
const recordSteps = `mutation ($input: [RecordStepInput!]!) {
  recordSteps(input: $input) { ... on RecordStepPayload { outcome } }
}`

const expectRefused = ({ status, headers, data, errors }: Answer) => {
  const [{ extensions } = { extensions: undefined }] = errors
  expect({ status, data, code: extensions?.code }).toEqual({ status: 429, data: null, code: 'RATE_LIMITED' })
  expect(extensions?.retryAfter).toBeGreaterThan(0)
  expect(Number(headers.get('retry-after'))).toBe(Math.ceil(Number(extensions?.retryAfter)))
}

test('a key that calls more than it may is told when to come again, and is then served', async () => {
  const key = await keyOf(1)
  const answers = await Promise.all([1, 2, 3].map(() => ask(key)))
  const [refused, ...others] = answers.filter(({ status }) => status !== 200)
  if (!refused) throw new Error('none of three calls was refused')
  expect(others).toEqual([])
  expectRefused(refused)
  await sleep(1_000 * Number(refused.errors[0]?.extensions.retryAfter))
  expect((await ask(key)).status).toBe(200)
})

test('it is refused before its body is read, and costs no one else anything', async () => {
  const [key, other] = [await keyOf(1), await keyOf(1)]
  await Promise.all([ask(key), ask(key)])
  expectRefused(await post(app, key, 'no JSON at all'))
  expect((await ask(other)).status).toBe(200)
  expect((await ask(await keyOf(null))).status).toBe(200)
})

test('each item of a batch is a call: it is taken whole, and what follows waits', async () => {
  const key = await keyOf(10)
  const batch = await request(app, key, recordSteps, { input: Array.from({ length: 60 }, step) })
  expect(batch.data.recordSteps).toHaveLength(60)
  const refused = await ask(key)
  expectRefused(refused)
  expect(refused.errors[0]?.extensions.retryAfter).toBeGreaterThan(2)
})

test('what is refused within one request was not done, and says so', async () => {
  const key = await keyOf(10)
  const query = `mutation ($input: [RecordStepInput!]!) {
    first: recordSteps(input: $input) { __typename }
    second: recordSteps(input: $input) { __typename }
  }`
  const before = await database.sql`select count(*)::int as steps from steps`
  const { status, errors } = await request(app, key, query, { input: Array.from({ length: 60 }, step) })
  expect({ status, codes: errors.map(({ extensions }) => extensions.code) }).toEqual({
    status: 429,
    codes: ['RATE_LIMITED'],
  })
  const after = await database.sql`select count(*)::int as steps from steps`
  expect(after[0]?.steps - before[0]?.steps).toBe(60)
})

test('a key without a limit of its own has that of the server', async () => {
  const limited = await startApp(database.url, { callsPerSecond: 1 })
  const [common, own] = [await keyOf(null), await keyOf(100)]
  const statuses = async (key: string) =>
    (await Promise.all([1, 2, 3].map(() => ask(key, limited)))).map(({ status }) => status).sort()
  expect(await statuses(common)).toEqual([200, 200, 429])
  expect(await statuses(own)).toEqual([200, 200, 200])
  await limited.stop()
})

test('one key that reads a lot leaves connections to the others', async () => {
  const [flooding, other] = [await keyOf(null), await keyOf(null)]
  let settled = 0
  let lists: Promise<unknown>[] = []
  await database.sql.begin(async (tx) => {
    await tx`lock table attempts in access exclusive mode`
    lists = Array.from({ length: 40 }, () =>
      request(app, flooding, '{ attempts { nodes { id } } }').then(() => settled++),
    )
    await awaitBlocked(database.sql, 4)
    expect((await request(app, other, '{ threads { nodes { id } } }')).status).toBe(200)
    expect(settled).toBe(0)
  })
  await Promise.all(lists)
})

test('the SDK waits as long as it is told, and loses nothing', async () => {
  const key = await keyOf(20)
  const ledger = connect({ url: app.url, apiKey: key })
  const thread = ledger.thread(randomUUID())
  const names = Array.from({ length: 60 }, (_, index) => `step ${index}`)
  const recorded = await Promise.all(names.map((name) => thread.step(name).success()))
  expect(recorded).toHaveLength(60)
  expectRefused(await ask(key))
  const late = await thread.step('late').success()
  expect(late.outcome).toBe('RECORDED')
  await ledger.close()
})
