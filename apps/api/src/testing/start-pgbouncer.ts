import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findFreePort } from '@stepledger/local-postgres'
import postgres from 'postgres'

export const hasPgbouncer = (): boolean => {
  try {
    execFileSync('pgbouncer', ['--version'])
    return true
  } catch {
    return false
  }
}

const deadline = 10_000

const awaitAnswer = async (url: string, child: ChildProcess): Promise<void> => {
  const until = Date.now() + deadline
  while (child.exitCode === null && Date.now() < until) {
    const sql = postgres(url, { max: 1, connect_timeout: 1, fetch_types: false })
    const answered = await sql`select 1`.catch(() => null)
    await sql.end({ timeout: 0 })
    if (answered) return
  }
  throw new Error('pgbouncer did not come up')
}

/** PgBouncer in transaction mode before a database, with fewer sessions than its clients have connections. */
export const startPgbouncer = async (databaseUrl: string, { sessions = 4 } = {}) => {
  const target = new URL(databaseUrl)
  const port = await findFreePort()
  const directory = await mkdtemp(join(tmpdir(), 'stepledger-pgbouncer-'))
  const file = join(directory, 'pgbouncer.ini')
  const password = target.password && `password=${decodeURIComponent(target.password)}`
  await writeFile(
    file,
    `[databases]
* = host=${target.hostname} port=${target.port || 5432} user=${target.username} ${password}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = any
pool_mode = transaction
default_pool_size = ${sessions}
max_client_conn = 200
`,
    { mode: 0o644 },
  )
  // Like PostgreSQL it refuses to run as root, and reads its settings before it becomes someone else.
  const account = process.getuid?.() === 0 ? ['-u', 'nobody'] : []
  const child = spawn('pgbouncer', [...account, file], { stdio: 'ignore' })
  const url = new URL(databaseUrl)
  url.host = `127.0.0.1:${port}`
  await awaitAnswer(url.href, child)
  return {
    url: url.href,
    stop: async () => {
      child.kill('SIGINT')
      if (child.exitCode === null) await once(child, 'exit')
      await rm(directory, { recursive: true, force: true })
    },
  }
}
