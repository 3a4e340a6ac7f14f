import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeFolder, readExport, runCli } from './run-cli.ts'
import { type Api, startApi } from './start-api.ts'

const example = fileURLToPath(new URL('../examples/orders.csv', import.meta.url))
const exampleColumns = [
  ...['--thread', 'order', '--step', 'event', '--key', 'event_id', '--service', 'service'],
  ...['--time', 'at', '--status', 'status', '--ref', 'customer_id=customer'],
]
const columns = ['--thread', 'case', '--step', 'what', '--key', 'id']
// 1,434 building permits of a Dutch municipality, doi 10.4121/uuid:a07386a5-7be3-4367-9535-70bc9e77dbe6.
const receipt = fileURLToPath(new URL('../../../../shared/data/receipt.csv', import.meta.url))

let api: Api
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.stop())

const runImport = (args: readonly string[], input = '') => runCli(['import', ...args], api.env, input)
const readSteps = (thread: string) => readExport(['steps', '--thread', thread], api.env)

describe('a CSV file', () => {
  test('becomes threads, steps and references, and a second time nothing more', async () => {
    const first = await runImport([example, ...exampleColumns])
    expect(first).toMatchObject({ code: 0, stderr: '' })
    expect(first.stdout).toContain('11 rows')
    expect(first.stdout).toMatch(/ 9 recorded\n +1 retried.*\n +1 deduplicated/)

    expect(await readSteps('ORD-7002')).toMatchObject([
      { name: 'validate_cart', service: 'checkout', context: { amount: '120.00', currency: 'EUR' } },
      {
        name: 'charge_payment',
        idempotencyKey: 'charge:ORD-7002',
        status: 'SUCCESS',
        startedAt: '2026-11-20T10:44:20.000Z',
        counts: { calls: 2, executions: 2, retried: 1 },
      },
      { name: 'send_invoice', context: {} },
    ])
    const [thread] = await readExport(['threads', '--thread', 'ORD-7002'], api.env)
    expect(thread).toMatchObject({
      key: 'ORD-7002',
      label: null,
      service: 'checkout',
      refs: [{ key: 'customer_id', value: 'CUST-08' }],
    })

    const second = await runImport([example, ...exampleColumns])
    expect(second.code).toBe(0)
    expect(second.stdout).toMatch(/11 rows.*\n +11 deduplicated/)
    const attempts = await readExport(
      ['attempts', '--thread', 'ORD-7002', '--outcome', 'DEDUPLICATED'],
      api.env,
    )
    expect(attempts.map(({ resent }) => resent)).toEqual([true, true, true, true])
    expect((await readSteps('ORD-7002'))[1]).toMatchObject({ counts: { calls: 4, executions: 2 } })
  })

  test('keeps the order of a thread over many requests', async () => {
    const names = Array.from({ length: 800 }, (_, index) => `step ${index}`)
    const rows = names.flatMap((name, index) => [
      `ordered,${name},${index}`,
      `other-${index},${name},${index}`,
    ])
    const { code } = await runImport(['-', ...columns], `case,what,id\n${rows.join('\n')}\n`)
    expect(code).toBe(0)
    expect((await readSteps('ordered')).map(({ name }) => name)).toEqual(names)
  })

  test('is read with a byte order mark, carriage returns, another delimiter and lines within a cell', async () => {
    const text = '\uFEFFcase;what;id;note\r\nexcel;"a;b";1;"one\r\ntwo ""quoted"""\r\n'
    const { code } = await runImport(['-', ...columns, '--delimiter', ';'], text)
    expect(code).toBe(0)
    expect(await readSteps('excel')).toMatchObject([
      { name: 'a;b', context: { note: 'one\r\ntwo "quoted"' } },
    ])
  })

  test('leaves digits as they are, and empty cells out', async () => {
    const text = 'case,what,id,account,zip,none\ndigits,open,1,12345678901234567890,01067,\n'
    await runImport(['-', ...columns], text)
    expect(await readSteps('digits')).toMatchObject([
      { context: { account: '12345678901234567890', zip: '01067' } },
    ])
    expect((await readSteps('digits'))[0]?.context).not.toHaveProperty('none')
  })
})

describe('a bad row', () => {
  const text = [
    'case,what,id,at,status,note',
    'bad,good 1,1,2026-11-24T10:00:00Z,success,x',
    'bad,too few,2',
    ',no thread,3,2026-11-24T10:00:00Z,success,x',
    'bad,no day,4,2026-02-30T10:00:00Z,success,x',
    'bad,no status,5,2026-11-24T10:00:00Z,done,x',
    'bad,open quote,6,2026-11-24T10:00:00Z,success,"x',
    'bad,good 2,7,2026-11-24T10:00:00Z,success,"y"',
    `bad,${'long '.repeat(50)},8,2026-11-24T10:00:00Z,success,x`,
    'bad,good 1,1,2026-11-24T10:00:00Z,success,another',
    '',
  ].join('\n')
  const flags = [...columns, '--time', 'at', '--status', 'status']

  test('is said with its line, kept in the file of rejects, and does not stop the rest', async () => {
    const folder = makeFolder()
    const result = await runImport(['-', ...flags, '--rejects', folder.pathOf('rejects.csv')], text)
    expect(result.code).toBe(1)
    expect(result.stdout).toMatch(/9 rows.*\n +2 recorded\n +1 collided.*\n +6 rejected/)
    for (const said of [
      'line 3: 3 cells, where the header has 6',
      'line 4: case is empty',
      'line 5: "2026-02-30T10:00:00Z" is no ISO 8601 time',
      'line 6: "done" is none of SUCCESS, FAILED, ERROR',
      'line 7: text behind a closing quote',
      'line 9: NAME_INVALID: ',
      'line 10: KEY_COLLISION: ',
    ])
      expect(result.stderr).toContain(said)
    expect((await readSteps('bad')).map(({ name }) => name)).toEqual(['good 1', 'good 2'])
    expect(folder.read('rejects.csv').split('\n').slice(0, 4)).toEqual([
      'rejected_line,rejected_reason,case,what,id,at,status,note',
      '3,"3 cells, where the header has 6",bad,too few,2',
      '4,case is empty,,no thread,3,2026-11-24T10:00:00Z,success,x',
      expect.stringMatching(/^5,.*,bad,no day,4,2026-02-30T10:00:00Z,success,x$/),
    ])
  })

  test('is mended in the file of rejects, which is then imported as it is', async () => {
    const folder = makeFolder()
    const rejects = folder.pathOf('rejects.csv')
    await runImport(['-', ...columns, '--rejects', rejects], 'case,what,id,note\nmended,,1,x\n')
    const mended = folder.read('rejects.csv').replace('mended,,1', 'mended,now named,1')
    const result = await runImport([folder.write('mended.csv', mended), ...columns])
    expect(result).toMatchObject({ code: 0, stdout: expect.stringContaining('1 recorded') })
    expect(await readSteps('mended')).toMatchObject([{ name: 'now named', context: { note: 'x' } }])
  })

  test('is said ten times at most', async () => {
    const rows = Array.from({ length: 25 }, (_, index) => `,nothing,${index}`)
    const { stderr } = await runImport(['-', ...columns], `case,what,id\n${rows.join('\n')}\n`)
    expect(stderr.match(/case is empty/g)).toHaveLength(10)
    expect(stderr).toContain('and 15 more')
  })

  test('with a reference that contradicts its thread is recorded without it', async () => {
    const text = 'case,what,id,order\nrefs,a,1,ORD-1\nrefs,b,2,ORD-2\nrefs,c,3,\n'
    const result = await runImport(['-', ...columns, '--ref', 'order=order'], text)
    expect(result.code).toBe(1)
    expect(result.stdout).toMatch(/ 3 recorded\n +1 of these with a reference that was refused/)
    expect(result.stderr).toMatch(/line [23]: REF_CONFLICT: /)
  })

  test('that is not UTF-8 costs itself alone', async () => {
    const folder = makeFolder()
    const text = 'case,what,id\nlatin,caf\xe9,1\nlatin,tea,2\n'
    const file = folder.write('latin.csv', Buffer.from(text, 'latin1'))
    const result = await runImport([file, ...columns])
    expect(result).toMatchObject({ code: 1, stderr: expect.stringContaining('line 2: not UTF-8') })
    expect((await readSteps('latin')).map(({ name }) => name)).toEqual(['tea'])
  })
})

describe('a JSONL file', () => {
  test('keeps its values, and rejects what would be rounded', async () => {
    const folder = makeFolder()
    const text = [
      '{"case":"json","what":"kept","id":17,"amount":19.90,"items":[{"sku":"A"}],"none":null,"text":"9007199254740993"}',
      '{"case":"json","what":"rounded","id":18,"amount":9007199254740993}',
      '{"case":"json","what":"cut',
      '["json"]',
    ].join('\n')
    const file = folder.write('events.jsonl', text)
    const result = await runImport([file, ...columns, '--rejects', folder.pathOf('rejects.jsonl')])
    expect(result.code).toBe(1)
    expect(result.stderr).toContain('line 2: UNSAFE_NUMBER: 9007199254740993')
    expect(result.stderr).toContain('line 3: not JSON')
    expect(result.stderr).toContain('line 4: not a JSON object')
    const context = { amount: 19.9, items: [{ sku: 'A' }], none: null, text: '9007199254740993' }
    expect(await readSteps('json')).toMatchObject([{ name: 'kept', idempotencyKey: '17', context }])
    const rejects = folder.read('rejects.jsonl')
    expect(rejects).toContain(',"case":"json","what":"rounded","id":18,"amount":9007199254740993}\n')
    expect(rejects).toContain('"rejected_text":"[\\"json\\"]"')

    const mended = rejects.split('\n')[0]?.replace('9007199254740993}', '"9007199254740993"}') ?? ''
    const again = await runImport([folder.write('mended.jsonl', mended), ...columns])
    expect(again.code).toBe(0)
    expect((await readSteps('json'))[1]?.context).toEqual({ amount: '9007199254740993' })
  })
})

describe('a dry run', () => {
  test('checks the rows without a server, and writes nothing', async () => {
    const text = 'case,what,id\ndry,a,1\ndry,,2\n'
    const offline = await runCli(['import', '-', '--dry-run', ...columns], {}, text)
    expect(offline).toMatchObject({ code: 1, stderr: expect.stringContaining('line 3: what is empty') })
    expect(offline.stdout).toMatch(/dry run: 2 rows.*\n +1 good\n +1 rejected/)
    await runImport(['-', '--dry-run', ...columns], text)
    const { code, stderr } = await runCli(['export', 'threads', '--thread', 'dry'], api.env)
    expect({ code, stderr }).toEqual({ code: 2, stderr: 'stepledger: there is no thread "dry"\n' })
  })
})

test('a large file takes no more memory than a small one', { timeout: 240_000 }, async () => {
  const script = `process.on('exit', () => console.error('peak ' + process.resourceUsage().maxRSS))`
  const env = { ...api.env, NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(script)}` }
  const note = 'n'.repeat(500)
  const rows = Array.from({ length: 25_000 }, (_, index) => `large-${index % 500},step,${index},${note}\n`)
  const { code, stderr } = await runCli(
    ['import', '-', ...columns],
    env,
    `case,what,id,note\n${rows.join('')}`,
  )
  expect(code).toBe(0)
  // About 190 MiB; with all rows under way at once more than 300.
  expect(Number(/peak (\d+)/.exec(stderr)?.[1]) / 1024).toBeLessThan(256)
})

test.skipIf(!existsSync(receipt))(
  'a real event log twice: recorded, then deduplicated',
  {
    timeout: 240_000,
  },
  async () => {
    const ids = ['--thread', 'case:concept:name', '--step', 'concept:name', '--key', 'concept:instance']
    const args = [receipt, ...ids, '--service', 'org:resource', '--time', 'time:timestamp']
    const first = await runImport(args)
    expect(first.code).toBe(0)
    expect(first.stdout).toMatch(/8,577 rows in .*\n {2}8,577 recorded\n$/)
    const second = await runImport(args)
    expect(second.code).toBe(0)
    expect(second.stdout).toMatch(/8,577 rows in .*\n {2}8,577 deduplicated: recorded before\n$/)
  },
)
