import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { GET as getAttempts } from '../app/api/export/[workspace]/attempts/route.ts'
import { GET as getSteps } from '../app/api/export/[workspace]/steps/route.ts'
import { GET as getThreads } from '../app/api/export/[workspace]/threads/route.ts'
import { attemptColumns, stepColumns, threadColumns } from '../app/api/export/columns.ts'
import { type Stage, startStage } from './start-stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await startStage()
  Object.assign(process.env, stage.addresses)
  await record(250, (index) => ({ threadKey: `order ${index}`, name: 'validate', service: 'many' }))
  await record(250, (index) => ({ threadKey: 'long', name: `step ${index}`, service: 'long' }))
  for (let batch = 0; batch < 4; batch++)
    await record(150, (index) => ({ threadKey: 'wide', name: `${batch} ${index}`, context: { noise } }))
}, 120_000)
afterAll(() => stage?.stop())

const noise = 'x'.repeat(60_000)

async function record(count: number, describeStep: (index: number) => object) {
  const input = Array.from({ length: count }, (_, index) => ({ status: 'SUCCESS', ...describeStep(index) }))
  const mutation = `mutation ($input: [RecordStepInput!]!) {
    recordSteps(input: $input) { ... on RecordStepError { code message } }
  }`
  const { recordSteps } = await stage.ask(mutation, { input })
  expect(recordSteps).toEqual(input.map(() => ({})))
}

async function findThreadId(key: string): Promise<string> {
  return (await stage.ask('query ($key: String) { thread(key: $key) { id } }', { key })).thread.id
}

function request(search: string, headers: Record<string, string> = {}) {
  return new Request(`http://dashboard.test/api/export?${search}`, {
    headers: { cookie: stage.cookie, ...headers },
  })
}

const ofDefault = { params: Promise.resolve({ workspace: 'default' }) }
const exportThreads = (request: Request) => getThreads(request, ofDefault)
const exportAttempts = (request: Request) => getAttempts(request, ofDefault)
const exportSteps = (request: Request) => getSteps(request, ofDefault)

async function readJsonl(response: Response): Promise<Record<string, unknown>[]> {
  const lines = (await response.text()).split('\n')
  expect(lines.pop()).toBe('')
  return lines.map((line) => JSON.parse(line))
}

describe('the rows', () => {
  test('are those of the page with the same address, on all of its pages, newest first', async () => {
    await record(1, () => ({ threadKey: 'order 7', name: 'validate', service: 'many' }))
    const threads = await readJsonl(await exportThreads(request('service=many&format=jsonl')))
    expect(threads.map(({ key }) => key)).toEqual(
      Array.from({ length: 250 }, (_, index) => `order ${249 - index}`),
    )
    const twice = await readJsonl(
      await exportThreads(request('service=many&outcome=DEDUPLICATED&after=x~y&format=jsonl')),
    )
    expect(twice).toMatchObject([{ key: 'order 7', stepCount: 1, counts: { calls: 2, deduplicated: 1 } }])
    const calls = await readJsonl(
      await exportAttempts(request('service=many&outcome=DEDUPLICATED&format=jsonl')),
    )
    expect(calls).toMatchObject([{ outcome: 'DEDUPLICATED', thread: { key: 'order 7' } }])
  })

  test('of a thread are its steps, in their order', async () => {
    const search = `threadId=${await findThreadId('long')}&format=jsonl`
    const steps = await readJsonl(await exportSteps(request(search)))
    expect(steps.map(({ name }) => name)).toEqual(Array.from({ length: 250 }, (_, index) => `step ${index}`))
  })

  test('have in CSV a column for every field that JSON Lines have', async () => {
    const search = `threadId=${await findThreadId('long')}`
    const kinds = [
      { get: exportThreads, columns: threadColumns },
      { get: exportAttempts, columns: attemptColumns },
      { get: exportSteps, columns: stepColumns },
    ]
    for (const { get, columns } of kinds) {
      const [row = {}] = await readJsonl(await get(request(`${search}&format=jsonl`)))
      const fields = Object.entries(row).flatMap(([name, value]) =>
        ['thread', 'step', 'counts'].includes(name)
          ? Object.keys(value as object).map((inner) => `${name}.${inner}`)
          : [name],
      )
      expect([...columns].toSorted()).toEqual(fields.toSorted())
      const csv = await (await get(request(`${search}&format=csv`))).text()
      expect(csv.split('\n')[0]).toBe(columns.join(','))
    }
  })
})

describe('the file', () => {
  test('is named and typed, and holds numbers as they are and nothing that a spreadsheet would run', async () => {
    const context = { amount: 9007199254740991, formula: '=1+1', note: 'a "b",\n🛒', rate: 0.1 }
    await record(1, () => ({ threadKey: '=cmd|calc', name: '+1', context, result: '@SUM(A1)' }))
    const response = await exportSteps(request(`threadId=${await findThreadId('=cmd|calc')}&format=csv`))
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('content-disposition')).toMatch(
      /^attachment; filename="stepledger-steps-\d{8}T\d{6}Z\.csv"$/,
    )
    const file = await response.text()
    expect(file).toContain(",'=cmd|calc,'+1,")
    expect(file).toContain(",'@SUM(A1),")
    expect(file).toContain(`,"${JSON.stringify(context).replaceAll('"', '""')}",`)
  })

  test('is refused to other sites, in an unknown format, and where the ledger refuses', async () => {
    const ask = async (get: typeof exportThreads, search: string, headers = {}) =>
      (await get(request(search, headers))).status
    expect(await ask(exportThreads, 'format=csv', { 'sec-fetch-site': 'cross-site' })).toBe(403)
    expect(await ask(exportThreads, 'format=csv', { 'sec-fetch-site': 'same-site' })).toBe(403)
    expect(await ask(exportThreads, 'format=xls')).toBe(400)
    expect(await ask(exportThreads, 'format=toString')).toBe(400)
    expect(await ask(exportThreads, 'label=%00&format=csv')).toBe(400)
    expect(await ask(exportSteps, 'threadId=019b0000-0000-7000-8000-000000000000&format=csv')).toBe(404)
  })
})

/** Six pages of six megabytes each: more than all buffers on the way. */
const wide = async () => `threadId=${await findThreadId('wide')}&format=jsonl`

describe('who exports', () => {
  test('is written down before the first row', async () => {
    await (await exportThreads(request('service=many&label=audited&format=jsonl'))).text()
    const query = '{ auditLog(filter: { action: [EXPORTED] }, first: 1) { nodes { actor subject detail } } }'
    const response = await fetch(`${stage.addresses.STEPLEDGER_API_URL}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        cookie: stage.cookie,
        'x-stepledger-workspace': 'default',
      },
      body: JSON.stringify({ query }),
    })
    const { data } = await response.json()
    expect(JSON.stringify(data.auditLog.nodes)).toMatch(/Ada.*threads.*label=audited/)
  })

  test('must be a member of the workspace', async () => {
    expect((await exportThreads(request('format=csv', { cookie: '' }))).status).toBe(401)
    const elsewhere = { params: Promise.resolve({ workspace: 'nobodys' }) }
    expect((await getThreads(request('format=csv'), elsewhere)).status).toBe(403)
  })
})

describe('a long export', () => {
  test('asks for a page when the reader wants it, and for none when the reader has left', async () => {
    const search = await wide()
    const before = await countAsked()
    const reader = (await exportSteps(request(search))).body?.getReader()
    await reader?.read()
    await reader?.read()
    await reader?.cancel()
    expect((await countAsked()) - before).toBe(2)
  })

  test('stops its question when the browser leaves before the answer', async () => {
    const leaving = new AbortController()
    const search = await wide()
    const answer = exportSteps(new Request(request(search), { signal: leaving.signal }))
    leaving.abort()
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' })
  })

  test('breaks the download when the ledger dies in the middle, and is refused while it is gone', async () => {
    const url = `${stage.dashboardUrl}/api/export/default/steps?${await wide()}`
    const download = await fetch(url, { headers: { 'accept-encoding': 'identity', cookie: stage.cookie } })
    expect(download.status).toBe(200)
    const reader = download.body?.getReader()
    await reader?.read()
    await stage.killApi()
    await expect(
      (async () => {
        while (!(await reader?.read())?.done);
      })(),
    ).rejects.toThrow('terminated')
    expect((await fetch(url, { headers: { cookie: stage.cookie } })).status).toBe(503)
  })
})

/** How often the ledger has been asked for steps; its log is written late, but in order. */
async function countAsked() {
  const marker = `Marker${performance.now()}`.replace('.', '_')
  await stage.ask(`query ${marker} { __typename }`)
  await vi.waitUntil(() => stage.listOperations().includes(marker), { timeout: 10_000 })
  return stage.listOperations().filter((operation) => operation === 'ExportSteps').length
}
