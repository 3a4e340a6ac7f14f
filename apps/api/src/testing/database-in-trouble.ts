import { execFile, execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, open, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { startLocalPostgres } from '@stepledger/local-postgres'
import { connect } from '../database/connect.ts'
import { migrate } from '../database/migrate.ts'

const run = promisify(execFile)

/** Whether this account may mount a small disk: the one honest way to a disk that is full. */
export const mayMount = (): boolean => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  const place = execFileSync('mktemp', ['-d']).toString().trim()
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', place], { stdio: 'ignore' })
    execFileSync('umount', [place])
    return true
  } catch {
    return false
  } finally {
    execFileSync('rmdir', [place])
  }
}

const childrenOf = (pid: number): number[] =>
  execFileSync('ps', ['-o', 'pid=', '--ppid', String(pid)])
    .toString()
    .trim()
    .split(/\s+/)
    .map(Number)

/** A PostgreSQL of one's own, migrated, that can be stopped, frozen, made read-only and filled to the last byte. */
export const startTroubled = async (disk?: string) => {
  const directory = await mkdtemp(join(tmpdir(), 'stepledger-trouble-'))
  if (disk) await run('mount', ['-t', 'tmpfs', '-o', `size=${disk},mode=755`, 'tmpfs', directory])
  await chmod(directory, 0o755)
  const room = join(directory, 'postgres')
  await mkdir(room)
  const filler = join(directory, 'filler')
  // On another disk: on the one that is full there is no room to write so.
  const logs = await mkdtemp(join(tmpdir(), 'stepledger-trouble-logs-'))
  await chmod(logs, 0o777)
  const settings = {
    max_connections: '50',
    logging_collector: 'on',
    log_directory: logs,
    log_filename: 'postgres.log',
  }
  let postgres = await startLocalPostgres({ directory: room, settings })
  const { url } = postgres
  const sql = connect(url, { connections: 2 })
  await migrate(sql)

  const start = async (): Promise<void> => {
    postgres = await startLocalPostgres({ directory: room, settings })
  }
  const signalAll = (signal: NodeJS.Signals): void => {
    const pids = [postgres.pid, ...childrenOf(postgres.pid)]
    for (const pid of signal === 'SIGCONT' ? pids : pids.toReversed()) process.kill(pid, signal)
  }
  return {
    url,
    sql,
    start,
    stop: () => postgres.stop(),
    freeze: () => signalAll('SIGSTOP'),
    thaw: () => signalAll('SIGCONT'),
    /** As a standby that has no primary: it is promoted to be what it was. */
    startAsStandby: async () => {
      await writeFile(join(room, 'data', 'standby.signal'), '')
      await start()
    },
    fill: async () => {
      const file = await open(filler, 'a')
      const block = Buffer.alloc(64 * 1024)
      try {
        for (;;) await file.write(block)
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
      } finally {
        await file.close()
      }
    },
    clear: () => rm(filler, { force: true }),
    log: () => readFileSync(join(logs, 'postgres.log'), 'utf8'),
    drop: async () => {
      await sql.end({ timeout: 1 })
      await postgres.stop()
      if (disk) await run('umount', [directory])
      await rm(directory, { recursive: true, force: true })
      await rm(logs, { recursive: true, force: true })
    },
  }
}
