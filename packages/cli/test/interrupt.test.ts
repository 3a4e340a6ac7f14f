import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { readExport, runCli, startCli } from './run-cli.ts'
import { type Api, startApi } from './start-api.ts'

const columns = ['--thread', 'case', '--step', 'what', '--key', 'id', '--status', 'status']

let api: Api
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.stop())

/** Some failed: a run of the code that is only sent again must not become another run. */
function makeRows(prefix: string, count: number): string[] {
  const statusOf = (index: number) => (index % 10 === 9 ? 'FAILED' : 'SUCCESS')
  return Array.from(
    { length: count },
    (_, index) => `${prefix}-${index % 7},step,${index},${statusOf(index)}\n`,
  )
}

/** An import whose first 150 rows are in the ledger, and whose input stays open. */
async function startHalf(prefix: string, { flags = [] as readonly string[], count = 300 } = {}) {
  const rows = makeRows(prefix, count)
  const cli = startCli(['import', '-', ...columns, ...flags], api.env)
  cli.child.stdin.write(`case,what,id,status\n${rows.slice(0, 150).join('')}`)
  await vi.waitUntil(async () => (await countSteps(prefix)) === 150, { timeout: 30_000, interval: 100 })
  return { ...cli, rows }
}

async function readThreads(prefix: string) {
  const threads = await readExport(['threads'], api.env)
  return threads.filter(({ key }) => String(key).startsWith(`${prefix}-`)) as Array<{
    counts: { calls: number; executions: number; retried: number; deduplicated: number }
  }>
}

async function countSteps(prefix: string): Promise<number> {
  const threads = await readThreads(prefix)
  return threads.reduce((sum, { counts }) => sum + counts.executions, 0)
}

/** The whole file again: every row is in the ledger then, each as one run of its code. */
async function importAgain(prefix: string, rows: readonly string[]) {
  const { code, stdout } = await runCli(
    ['import', '-', ...columns],
    api.env,
    `case,what,id,status\n${rows.join('')}`,
  )
  expect(code).toBe(0)
  const threads = await readThreads(prefix)
  expect(threads).toHaveLength(7)
  expect(threads.every(({ counts }) => counts.retried === 0)).toBe(true)
  expect(await countSteps(prefix)).toBe(rows.length)
  return stdout
}

test('an interrupted import says how far it came, and is finished by starting it again', async () => {
  const { child, ended, rows } = await startHalf('stopped')
  child.kill('SIGINT')
  const { code, stdout, stderr } = await ended
  expect(code).toBe(130)
  expect(stdout).toMatch(/standard input: 150 rows.*\n +150 recorded\n/)
  expect(stderr).toContain('stepledger: interrupted. It may be started again')
  expect(await importAgain('stopped', rows)).toMatch(/150 recorded\n +150 deduplicated/)
})

test('a server that dies stops the import, which is finished by starting it again', async () => {
  const { child, ended, rows } = await startHalf('died', { flags: ['--retry-for', '6'], count: 3_000 })
  await api.kill()
  child.stdin.write(rows.slice(150).join(''))
  const { code, stdout, stderr } = await ended
  expect(code).toBe(3)
  // Not all the others: those beyond what may be under way at once were never begun.
  expect(stdout).toMatch(/rows in .*\n +150 recorded\n +[\d,]+ without an answer/)
  expect(stderr).toContain('It may be started again')
  await api.start()
  expect(await importAgain('died', rows)).toMatch(/2,850 recorded\n +150 deduplicated/)
})

test('a server that comes back in time is waited for', async () => {
  const { child, ended, rows } = await startHalf('back')
  await api.kill()
  child.stdin.end(rows.slice(150).join(''))
  await api.start()
  const { code, stdout } = await ended
  expect(code).toBe(0)
  expect(stdout).toMatch(/300 rows.*\n +300 recorded\n/)
  expect(await countSteps('back')).toBe(300)
})
