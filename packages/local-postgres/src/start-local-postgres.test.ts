import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findFreePort, type LocalPostgres, startLocalPostgres } from './index.ts'

const settings = { fsync: false }

let directory: string
let running: LocalPostgres | undefined

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'local-postgres-'))
})

afterEach(async () => {
  await running?.stop()
  running = undefined
  await rm(directory, { recursive: true, force: true })
})

async function start(options: { port?: number; settings?: Record<string, string | boolean> } = {}) {
  running = await startLocalPostgres({ directory, settings, ...options })
  return running
}

async function query<T>(url: string, run: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  return await run(sql).finally(() => sql.end())
}

async function writeNote(url: string, text: string) {
  await query(url, async (sql) => {
    await sql`create table if not exists notes (text text not null)`
    await sql`insert into notes (text) values (${text})`
  })
}

async function readNotes(url: string) {
  const rows = await query(url, (sql) => sql`select text from notes order by text`)
  return rows.map((row) => row.text)
}

test('what was written is there after a stop and a start, at the same address', async () => {
  const first = await start()
  await writeNote(first.url, 'żółw 🐢')
  await first.stop()
  const second = await start()
  expect(second.url).toBe(first.url)
  expect(await readNotes(second.url)).toEqual(['żółw 🐢'])
})

test('the database stores UTF-8 and asks for the password', async () => {
  const { url } = await start()
  const rows = await query(
    url,
    (sql) =>
      sql`select pg_encoding_to_char(encoding) as encoding from pg_database where datname = current_database()`,
  )
  expect(rows[0]?.encoding).toBe('UTF8')
  await expect(query(url.replace(/:[^:@]+@/, ':guess@'), (sql) => sql`select 1`)).rejects.toMatchObject({
    code: '28P01',
  })
  expect((await stat(join(directory, 'password'))).mode & 0o777).toBe(0o600)
})

test('settings hold for one start', async () => {
  const first = await start({ settings: { application_name: "it's a \\ test", fsync: 'off' } })
  const show = (url: string) => query(url, (sql) => sql`select current_setting('fsync') as fsync`)
  expect((await show(first.url))[0]?.fsync).toBe('off')
  expect(await readFile(join(directory, 'data/local.conf'), 'utf8')).toContain("it''s a \\\\ test")
  await first.stop()
  const second = await start({ settings: {} })
  expect((await show(second.url))[0]?.fsync).toBe('on')
})

test('a killed server recovers what was committed', async () => {
  const killed = await start()
  await writeNote(killed.url, 'committed')
  process.kill(killed.pid, 'SIGKILL')
  const recovered = await start()
  expect(await readNotes(recovered.url)).toEqual(['committed'])
})

test('stopping a server that was killed is no error', async () => {
  const killed = await start()
  process.kill(killed.pid, 'SIGKILL')
  await killed.stop()
  await killed.stop()
})

test('a start after its owner was killed takes over from the server it left running', async () => {
  const owner = spawn(process.execPath, ['--input-type=module', '--eval', ownerScript(directory)])
  const [line] = await once(owner.stdout.setEncoding('utf8'), 'data')
  const left: LocalPostgres = JSON.parse(line)
  await writeNote(left.url, 'by the first owner')
  owner.kill('SIGKILL')
  await once(owner, 'exit')
  expect(() => process.kill(left.pid, 0)).not.toThrow()

  const taken = await start()
  expect(taken.pid).not.toBe(left.pid)
  expect(await readNotes(taken.url)).toEqual(['by the first owner'])
})

test('an owner that exits without stopping leaves no server behind', async () => {
  const script = `${ownerScript(directory)}; process.exit(0)`
  const owner = spawn(process.execPath, ['--input-type=module', '--eval', script])
  const [line] = await once(owner.stdout.setEncoding('utf8'), 'data')
  const { pid }: LocalPostgres = JSON.parse(line)
  await expect.poll(() => isGone(pid), { timeout: 10_000 }).toBe(true)
})

function ownerScript(directory: string): string {
  const entry = new URL('../dist/index.js', import.meta.url)
  return `
    const { startLocalPostgres } = await import(${JSON.stringify(entry)})
    const started = await startLocalPostgres({ directory: ${JSON.stringify(directory)} })
    console.log(JSON.stringify(started))
    setInterval(() => {}, 1000)`
}

function isGone(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return false
  } catch {
    return true
  }
}

test('a directory whose owner lives is refused', async () => {
  await start()
  await expect(startLocalPostgres({ directory, settings })).rejects.toMatchObject({ code: 'IN_USE' })
})

test('a process id that another program has by now does not stand in the way', async () => {
  const first = await start()
  await first.stop()
  await writeFile(
    join(directory, 'data/postmaster.pid'),
    `${process.pid}\n${join(directory, 'data')}\n0\n1\n\n\n`,
  )
  const second = await start()
  expect(await query(second.url, (sql) => sql`select 1 as one`)).toMatchObject([{ one: 1 }])
})

test('an initialisation that was cut short begins again', async () => {
  await mkdir(join(directory, 'data.unfinished/base'), { recursive: true })
  await writeFile(join(directory, 'data.unfinished/PG_VERSION'), '18\n')
  const { url } = await start()
  expect(await query(url, (sql) => sql`select 1 as one`)).toMatchObject([{ one: 1 }])
})

test('a folder that is closed to other accounts is no obstacle', async () => {
  const closed = join(directory, 'closed')
  await mkdir(closed, { mode: 0o700 })
  running = await startLocalPostgres({ directory: join(closed, 'database'), settings })
  expect(await query(running.url, (sql) => sql`select 1 as one`)).toMatchObject([{ one: 1 }])
})

test('data of another PostgreSQL version is refused and left alone', async () => {
  const first = await start()
  await first.stop()
  await writeFile(join(directory, 'data/PG_VERSION'), '16\n')
  await expect(start()).rejects.toMatchObject({
    code: 'OTHER_VERSION',
    message: expect.stringMatching(/PostgreSQL 16, but this is PostgreSQL 18/),
  })
})

test('a port that is asked for and taken is refused; a kept one that is taken is replaced', async () => {
  const first = await start()
  const port = Number(new URL(first.url).port)
  await first.stop()
  const other = createServer().listen(port, '127.0.0.1')
  await once(other, 'listening')
  try {
    await expect(start({ port })).rejects.toMatchObject({ code: 'PORT_TAKEN' })
    const moved = await start()
    expect(new URL(moved.url).port).not.toBe(String(port))
  } finally {
    other.close()
  }
})

test('a free port is none that an outgoing connection may take', async () => {
  const ports = await Promise.all(Array.from({ length: 20 }, findFreePort))
  for (const port of ports) {
    expect(port).toBeGreaterThan(1_023)
    expect(port).toBeLessThan(32_768)
  }
})
