import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readRecords } from '../src/import/read-records.ts'
import { makeFolder, readExport, runCli, startCli } from './run-cli.ts'
import { type Api, startApi } from './start-api.ts'

const example = fileURLToPath(new URL('../examples/orders.csv', import.meta.url))
const columns = [
  '--thread',
  'order',
  '--step',
  'event',
  '--key',
  'event_id',
  '--time',
  'at',
  '--status',
  'status',
]

let api: Api
beforeAll(async () => {
  api = await startApi()
  await runCli(['import', example, ...columns], api.env)
  const rows = Array.from({ length: 260 }, (_, index) => `long,step ${index},${index},=1+1,"a, b"\n`)
  const text = `case,what,id,formula,note\n${rows.join('')}`
  await runCli(['import', '-', '--thread', 'case', '--step', 'what', '--key', 'id'], api.env, text)
})
afterAll(() => api.stop())

async function readCsv(text: string): Promise<Array<Record<string, string>>> {
  async function* lines() {
    for (const [index, line] of text.trimEnd().split('\n').entries())
      yield { number: index + 1, text: line, end: 0, bytes: line.length }
  }
  const records: string[][] = []
  for await (const { cells, fault } of readRecords(lines(), ',')) {
    expect(fault).toBeUndefined()
    records.push(cells)
  }
  const [header = [], ...rows] = records
  return rows.map((cells) => Object.fromEntries(header.map((name, index) => [name, cells[index] ?? ''])))
}

describe('JSONL', () => {
  test('has every thread, newest first', async () => {
    const threads = await readExport(['threads'], api.env)
    expect(threads.map(({ key }) => key)[0]).toBe('long')
    expect(threads.map(({ key }) => key).toSorted()).toEqual(['ORD-7001', 'ORD-7002', 'ORD-7003', 'long'])
  })

  test('has every step, also of a thread that is longer than a page', async () => {
    const steps = await readExport(['steps'], api.env)
    expect(steps).toHaveLength(269)
    const names = steps
      .filter(({ thread }) => (thread as { key: string }).key === 'long')
      .map(({ name }) => name)
    expect(names).toEqual(Array.from({ length: 260 }, (_, index) => `step ${index}`))
    expect(steps.find(({ name }) => name === 'step 7')?.context).toEqual({ formula: '=1+1', note: 'a, b' })
  })

  test('has every attempt, or those of an outcome, a time, a thread by its id or key', async () => {
    expect(await readExport(['attempts'], api.env)).toHaveLength(271)
    const chosen = await readExport(['attempts', '--outcome', 'RETRIED', 'COLLIDED'], api.env)
    expect(chosen.map(({ outcome }) => outcome).toSorted()).toEqual(['COLLIDED', 'RETRIED'])
    expect(await readExport(['attempts', '--until', '2020-01-01'], api.env)).toEqual([])
    expect(await readExport(['attempts', '--since', '2020-01-01'], api.env)).toHaveLength(271)
    const [thread] = await readExport(['threads', '--thread', 'ORD-7003'], api.env)
    for (const name of ['ORD-7003', String(thread?.id)])
      expect(await readExport(['attempts', '--thread', name], api.env)).toHaveLength(3)
  })

  test('is imported again, into another workflow, with the same contexts', async () => {
    const folder = makeFolder()
    const file = folder.pathOf('steps.jsonl')
    await runCli(['export', 'steps', '--thread', 'ORD-7001', '--output', file], api.env)
    const lines = folder.read('steps.jsonl').trimEnd().split('\n')
    const copies = lines.map((line) => {
      const { name, idempotencyKey, context } = JSON.parse(line)
      return JSON.stringify({ copy: 'copy-1', name, idempotencyKey, ...context })
    })
    const args = ['--format', 'jsonl', '--thread', 'copy', '--step', 'name', '--key', 'idempotencyKey']
    expect((await runCli(['import', '-', ...args], api.env, copies.join('\n'))).code).toBe(0)
    const copied = await readExport(['steps', '--thread', 'copy-1'], api.env)
    const original = await readExport(['steps', '--thread', 'ORD-7001'], api.env)
    expect(copied.map(({ name, context }) => ({ name, context }))).toEqual(
      original.map(({ name, context }) => ({ name, context })),
    )
  })
})

describe('CSV', () => {
  test('has the values of JSONL, payloads as JSON in one column', async () => {
    const folder = makeFolder()
    const file = folder.pathOf('steps.csv')
    const args = ['steps', '--thread', 'ORD-7002']
    const { code } = await runCli(['export', ...args, '--format', 'csv', '--output', file], api.env)
    expect(code).toBe(0)
    const rows = await readCsv(folder.read('steps.csv'))
    const steps = await readExport(args, api.env)
    expect(rows.map((row) => [row.id, row.name, row.status, row['thread.key']])).toEqual(
      steps.map(({ id, name, status }) => [id, name, status, 'ORD-7002']),
    )
    expect(rows.map(({ context }) => JSON.parse(context ?? ''))).toEqual(steps.map(({ context }) => context))
    expect(rows.map((row) => row['counts.calls'])).toEqual(['1', '2', '1'])
  })

  test('has no cell that a spreadsheet takes for a formula', async () => {
    const text = 'case,what,id\n=cmd|calc,+1,@id\n=cmd|calc,-2,"\t3"\n'
    const flags = ['--thread', 'case', '--step', 'what']
    expect((await runCli(['import', '-', ...flags], api.env, text)).code).toBe(0)
    const { stdout } = await runCli(['export', 'steps', '--thread', '=cmd|calc', '--format', 'csv'], api.env)
    const rows = await readCsv(stdout)
    expect(rows.map((row) => [row['thread.key'], row.name])).toEqual([
      ["'=cmd|calc", "'+1"],
      ["'=cmd|calc", "'-2"],
    ])
  })
})

test('whoever reads no further ends the export quietly', async () => {
  const { child, ended } = startCli(['export', 'attempts'], api.env)
  child.stdout.once('data', () => child.stdout.destroy())
  expect(await ended).toMatchObject({ code: 0, stderr: '' })
})
