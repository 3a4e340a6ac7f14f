import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createDatabase, type TestDatabase } from '../testing/create-database.ts'
import { addPerson, makeAddress, password, postAuth } from '../testing/make-person.ts'
import { createKey, patienceForPasswords, request, startApp, type TestApp } from '../testing/start-app.ts'

let database: TestDatabase
let apps: TestApp[]
let email: string
let id: string

beforeAll(async () => {
  database = await createDatabase()
  await database.sql`insert into workspaces (name) values ('default')`
  apps = await Promise.all([0, 1].map(() => startApp(database.url, { patience: patienceForPasswords })))
})
beforeEach(async () => {
  const person = await addPerson(database.sql, { workspace: database.workspace, role: 'VIEWER' })
  email = person.email
  id = person.id
})
afterAll(async () => {
  await Promise.all(apps.map((app) => app.stop()))
  await database.drop()
})

const attempt = (given: { email: string; password: string }, n = 0, address = makeAddress()) => {
  const app = apps[n % apps.length] as TestApp
  return postAuth(app, '/sign-in/email', given, { 'x-forwarded-for': address })
}
const statuses = async (answers: Promise<Response>[]) => {
  const counts: Record<number, number> = {}
  for (const { status } of await Promise.all(answers)) counts[status] = (counts[status] ?? 0) + 1
  return counts
}
const tries = (count: number, make: (n: number) => Promise<Response>) =>
  Array.from({ length: count }, (_, n) => make(n))

test('an account, known or not, may be tried ten times, whichever servers and addresses are asked', async () => {
  for (const who of [email, `${randomUUID()}@example.com`]) {
    const wrong = { email: who, password: 'wrong horse battery staple' }
    expect(await statuses(tries(14, (n) => attempt(wrong, n)))).toEqual({ 401: 10, 429: 4 })
    const refused = await attempt({ email: ` ${who.toUpperCase()}`, password })
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(800)
    expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'RATE_LIMITED' } }] })
  }
  const rows = await database.sql`select action from audit_log where person_id = ${id}`
  expect(rows).toHaveLength(11)
})

test('whoever comes in begins anew, and a window ends', async () => {
  const wrong = { email, password: 'wrong horse battery staple' }
  expect(await statuses(tries(9, (n) => attempt(wrong, n)))).toEqual({ 401: 9 })
  expect((await attempt({ email, password })).status).toBe(200)
  expect(await statuses(tries(11, (n) => attempt(wrong, n)))).toEqual({ 401: 10, 429: 1 })
  await database.sql`update sign_in_limits set since = since - interval '15 minutes'`
  expect((await attempt({ email, password })).status).toBe(200)
})

test.each(['192.0.2.77', '2001:db8::1'])('an address such as %s may try a hundred times', async (address) => {
  const [network] = [address === '192.0.2.77' ? address : '2001:db8:0:0']
  await database.sql`
    insert into sign_in_limits (subject, attempts, since) values (${`address ${network}`}, 99, now())`
  const wrong = () => ({ email: `${randomUUID()}@example.com`, password })
  expect(await statuses(tries(3, (n) => attempt(wrong(), n, address)))).toEqual({ 401: 1, 429: 2 })
  const neighbour = address === '192.0.2.77' ? '192.0.2.78' : '2001:db8:0:0:ffff::2'
  expect((await attempt({ email, password }, 0, neighbour)).status).toBe(address === '192.0.2.77' ? 200 : 429)
})

test('an unknown account is refused after as long as a wrong password', async () => {
  const time = async (who: string) => {
    const started = performance.now()
    await attempt({ email: who, password: 'wrong horse battery staple' })
    return performance.now() - started
  }
  const times: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] }
  for (let n = 0; n < 9; n++) {
    times.known.push(await time(email))
    times.unknown.push(await time(`${randomUUID()}@example.com`))
  }
  const [known = 0, unknown = 0] = [times.known, times.unknown].map((all) => all.sort((a, b) => a - b)[4])
  expect(Math.abs(known - unknown)).toBeLessThan(Math.max(known, unknown) / 2)
})

test('a flood of sign-ins is bounded, and calls are recorded meanwhile', async () => {
  const [app] = apps as [TestApp]
  const key = await createKey(database.sql, database.workspace)
  const flood = tries(90, () => attempt({ email: `${randomUUID()}@example.com`, password }))
  const record = `mutation ($key: String!) {
    recordStep(input: { threadKey: "flood", name: "charge", idempotencyKey: $key, status: SUCCESS }) { outcome }
  }`
  const ended = Promise.all(flood).then(() => 'ended' as const)
  let recorded = 0
  while ((await Promise.race([ended, new Promise((resolve) => setImmediate(resolve))])) !== 'ended') {
    const { data } = await request(app, key, record, { key: `pay-${recorded}` })
    expect(data.recordStep.outcome).toBe('RECORDED')
    recorded += 1
  }
  expect(recorded).toBeGreaterThan(20)
  const counts = await statuses(flood)
  expect((counts[401] ?? 0) + (counts[429] ?? 0) + (counts[503] ?? 0)).toBe(90)
})
