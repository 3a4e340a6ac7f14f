import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { createDatabase, type TestDatabase } from './testing/create-database.ts'
import { request } from './testing/start-app.ts'

const room = fileURLToPath(new URL('..', import.meta.url))
const key = 'the-first-key-of-a-test'
let database: TestDatabase
let running: ChildProcess[] = []

beforeAll(async () => {
  await promisify(execFile)('node_modules/.bin/tsc', ['-p', 'tsconfig.build.json'], { cwd: room })
  database = await createDatabase()
})
afterEach(() => {
  for (const server of running) server.kill('SIGKILL')
  running = []
})
afterAll(() => database.drop())

type Server = { process: ChildProcess; url: string; output: () => string; exit: Promise<number | null> }

/** Starts the server as it is started in production, and waits until it listens or has given up. */
const startServer = async (settings: Record<string, string> = {}): Promise<Server> => {
  const env = {
    ...process.env,
    DATABASE_URL: database.url,
    API_PORT: '0',
    STEPLEDGER_API_KEY: key,
    ...settings,
  }
  const server = spawn(process.execPath, ['dist/main.js'], { cwd: room, env })
  running.push(server)
  let output = ''
  const exit = once(server, 'exit').then(([code]) => code as number | null)
  const listening = new Promise<void>((resolve) => {
    for (const stream of [server.stdout, server.stderr]) {
      stream.on('data', (text) => {
        output += text
        if (output.includes('"listening"')) resolve()
      })
    }
  })
  await Promise.race([listening, exit])
  const port = /"port":(\d+)/.exec(output)?.[1]
  return { process: server, url: `http://127.0.0.1:${port}`, output: () => output, exit }
}

const takePort = async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const address = other.address()
  return { port: String(typeof address === 'object' && address?.port), free: () => other.close() }
}

test('it migrates an empty database, makes the first key valid, and ends at once when it is told to', async () => {
  const empty = await createDatabase()
  await empty.sql.unsafe('drop schema public cascade; create schema public')
  const servers = await Promise.all([1, 2, 3].map(() => startServer({ DATABASE_URL: empty.url })))
  for (const server of servers) {
    const { data } = await request(server, key, '{ threads { countUpTo10k } }')
    expect(data).toEqual({ threads: { countUpTo10k: 0 } })
  }
  for (const [index, server] of servers.entries()) server.process.kill(index === 0 ? 'SIGINT' : 'SIGTERM')
  expect(await Promise.all(servers.map(({ exit }) => exit))).toEqual([0, 0, 0])
  for (const server of servers) expect(server.output()).toContain('"stopped"')
  await empty.drop()
})

test('calls that are under way when it is told to end are answered, and written down', async () => {
  const server = await startServer()
  const query = `mutation ($name: String!) {
    recordStep(input: { threadKey: "ended", name: $name, status: SUCCESS }) { outcome }
  }`
  expect((await request(server, key, query, { name: 'first' })).data.recordStep.outcome).toBe('RECORDED')
  const calls = Array.from({ length: 50 }, (_, index) =>
    request(server, key, query, { name: `step-${index}` }).catch(() => 'not taken in' as const),
  )
  await Promise.race(calls)
  server.process.kill('SIGTERM')
  const answers = await Promise.all(calls)
  expect(await server.exit).toBe(0)
  const recorded = answers.filter((answer) => answer !== 'not taken in' && answer.data?.recordStep)
  const [row] = await database.sql`select count(*)::integer as steps from steps where name like 'step-%'`
  expect(recorded.length).toBeGreaterThan(0)
  expect(row?.steps).toBeGreaterThanOrEqual(recorded.length)
})

test.each<[Record<string, string>, RegExp]>([
  [{ DATABASE_URL: '' }, /^DATABASE_URL must be set, .*$/],
  [{ API_PORT: 'http', LOG_LEVEL: 'loud' }, /^LOG_LEVEL must be .*\nAPI_PORT must be .*$/],
  [{ STEPLEDGER_API_KEY: 'short' }, /^STEPLEDGER_API_KEY must have 16 .*$/],
  [
    { DATABASE_URL: 'postgres://a:secret@127.0.0.1:1/b' },
    /^The database at 127.0.0.1:1 can't be reached \(ECONNREFUSED\).*$/,
  ],
  [{ HOST: '192.0.2.1' }, /^192.0.2.1:0 is no address of this machine: set HOST.$/],
])('with %j it says what is wrong and gives up', async (settings, message) => {
  const server = await startServer(settings)
  expect(await server.exit).toBe(1)
  expect(server.output().trim()).toMatch(message)
  expect(server.output()).not.toContain('secret')
})

test('while there is nobody it tells a link for the first administrator, however little it logs', async () => {
  const told = /https:..ledger\.example\.com\/join#[\w-]{43}/
  for (const LOG_LEVEL of ['info', 'error']) {
    const env = { ...process.env, DATABASE_URL: database.url, API_PORT: '0', LOG_LEVEL }
    const settings = { ...env, STEPLEDGER_URL: 'https://ledger.example.com' }
    const server = spawn(process.execPath, ['dist/main.js'], { cwd: room, env: settings })
    running.push(server)
    let output = ''
    server.stdout.on('data', (text) => {
      output += text
    })
    await expect.poll(() => output, { timeout: 10_000 }).toMatch(told)
  }
})

test('a port that is taken is one clear line', async () => {
  const { port, free } = await takePort()
  const server = await startServer({ API_PORT: port })
  expect(await server.exit).toBe(1)
  expect(server.output().trim()).toBe(`127.0.0.1:${port} is taken by another program: set API_PORT.`)
  free()
})

test('metrics are served where they are told to be, and nowhere else', async () => {
  const quiet = await startServer()
  expect(quiet.output()).not.toContain('metrics are served')
  const server = await startServer({ METRICS_PORT: '0' })
  const [, port] = /"port":(\d+)},"msg":"metrics are served"/.exec(server.output()) ?? []
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()
  expect(text).toMatch(/^stepledger_database_connections_max\{pool="recording"\} 3$/m)
  expect(text).toMatch(/^stepledger_build_info\{version="[^"]+",node="v\d+[^"]+"\} 1$/m)

  const taken = await startServer({ METRICS_PORT: String(port) })
  expect(await taken.exit).toBe(1)
  expect(taken.output()).toContain(`127.0.0.1:${port} is taken by another program: set METRICS_PORT.`)
})

test('a database that does not know the account, or is not there, is one clear line', async () => {
  for (const [part, value] of [
    ['username', 'nobody'],
    ['pathname', '/nowhere'],
  ] as const) {
    const url = new URL(database.url)
    url[part] = value
    const server = await startServer({ DATABASE_URL: url.href })
    expect(await server.exit).toBe(1)
    expect(server.output().trim()).toMatch(/^The database 127.0.0.1:\d+\/\w+ refuses this server: [^\n]+$/)
  }
})
