import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { choosePort, isFree } from './choose-port.ts'
import { LocalPostgresError } from './errors.ts'
import type { Cluster } from './open-cluster.ts'
import { readPostmaster } from './postmaster.ts'
import { runCommand } from './run-command.ts'

export type Settings = Record<string, string | number | boolean>

type Start = { port?: number | undefined; settings?: Settings | undefined }

/** Starts the server and returns its port once it accepts connections. */
export async function startPostmaster(cluster: Cluster, { port: wanted, settings }: Start): Promise<number> {
  const crashed = (await readPostmaster(cluster.data)) !== undefined
  const deadline = Date.now() + 15_000
  for (;;) {
    const port = await choosePort(cluster.directory, wanted)
    await writeSettings(cluster.data, { ...settings, port })
    await rm(logFile(cluster), { force: true })
    const failure = await launch(cluster)
    if (!failure) return port

    // Sessions of a killed server may hold its memory for a moment, and a free port may go to someone else.
    const mayPass = crashed || (!wanted && !(await isFree(port)))
    if (!mayPass || Date.now() > deadline) throw await explain(cluster, failure)
    await sleep(200)
  }
}

export function logFile(cluster: Cluster): string {
  return join(cluster.directory, 'postgres.log')
}

async function launch(cluster: Cluster): Promise<unknown> {
  const { data, binaries, account } = cluster
  // The timeout is for a long recovery after a crash; any other outcome ends the wait at once.
  const args = ['start', '--pgdata', data, '--log', logFile(cluster), '--wait', '--timeout', '600']
  return await runCommand({ file: binaries.pg_ctl, args, account, quiet: true }).then(
    () => undefined,
    (error) => error,
  )
}

async function writeSettings(data: string, settings: Settings): Promise<void> {
  const all = { ...settings, listen_addresses: '127.0.0.1', unix_socket_directories: '' }
  const lines = Object.entries(all).map(([name, value]) => `${name} = '${escapeSetting(String(value))}'\n`)
  await writeFile(join(data, 'local.conf'), `# Written at each start.\n${lines.join('')}`)
}

function escapeSetting(value: string): string {
  return value.replaceAll('\\', '\\\\').replaceAll("'", "''")
}

async function explain(cluster: Cluster, cause: unknown): Promise<LocalPostgresError> {
  const log = await readFile(logFile(cluster), 'utf8').catch(() => '')
  const lastLines = log.trim().split('\n').slice(-8).join('\n')
  return new LocalPostgresError('COMMAND_FAILED', `PostgreSQL did not start:\n${lastLines}`, { cause })
}
