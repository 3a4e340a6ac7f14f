import { execFile } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import { platform } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { LocalPostgresError } from './errors.ts'
import type { Cluster } from './open-cluster.ts'
import { runCommand } from './run-command.ts'

/** Reads the id of the process that last ran on the data directory; it may be gone. */
export async function readPostmaster(data: string): Promise<number | undefined> {
  const text = await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '')
  const pid = Number.parseInt(text, 10)
  return pid > 0 ? pid : undefined
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/**
 * Makes the data directory free to start on: stops a server whose owner died, and forgets one whose process id now
 * belongs to another program. A dead server's file stays: PostgreSQL reads in it which memory might still be in use.
 */
export async function clearPostmaster(cluster: Cluster): Promise<void> {
  const pid = await readPostmaster(cluster.data)
  if (!pid || !isAlive(pid)) return
  if (!(await runsOn(cluster.data, pid))) return await rm(join(cluster.data, 'postmaster.pid'))

  const owner = Number(await readFile(ownerFile(cluster), 'utf8').catch(() => 0))
  if (owner > 0 && isAlive(owner)) {
    const message = `${cluster.directory} is in use by process ${owner}: stop it or use another directory`
    throw new LocalPostgresError('IN_USE', message)
  }
  await stopPostmaster(cluster)
}

export async function stopPostmaster({ data, binaries, account }: Cluster): Promise<void> {
  const pid = await readPostmaster(data)
  if (!pid || !(await runsOn(data, pid))) return
  const args = ['stop', '--pgdata', data, '--mode', 'fast', '--wait', '--timeout', '60']
  await runCommand({ file: binaries.pg_ctl, args, account }).catch((error: unknown) => {
    if (isAlive(pid)) throw error
  })
}

export function ownerFile(cluster: Cluster): string {
  return join(cluster.directory, 'owner.pid')
}

async function runsOn(data: string, pid: number): Promise<boolean> {
  // There is no cheap way to ask Windows; a server that is not ours makes the stop fail, with its reason.
  if (platform() === 'win32') return isAlive(pid)
  const command = await readCommandLine(pid).catch(() => '')
  return /\bpostgres\b/.test(command) && command.includes(data)
}

async function readCommandLine(pid: number): Promise<string> {
  if (platform() === 'linux') return await readFile(`/proc/${pid}/cmdline`, 'utf8')
  const { stdout } = await promisify(execFile)('ps', ['-o', 'args=', '-p', String(pid)])
  return stdout
}
