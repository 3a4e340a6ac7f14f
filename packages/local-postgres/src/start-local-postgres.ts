import { rm, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { database, openCluster, user } from './open-cluster.ts'
import { clearPostmaster, isAlive, ownerFile, readPostmaster, stopPostmaster } from './postmaster.ts'
import { logFile, type Settings, startPostmaster } from './start-postmaster.ts'

export type LocalPostgresOptions = {
  /** Where everything lives: data, password, port and log. Created where it is missing. */
  directory: string
  /** Left out: the port of the last start if it is free, else any free one. */
  port?: number
  /** Server settings such as `{ fsync: false }`, for this start only. */
  settings?: Settings
}

export type LocalPostgres = {
  url: string
  /** The server's process, for a caller that wants to notice its death. */
  pid: number
  log: string
  /** Ends all sessions, writes everything down, and returns when the server is gone. */
  stop: () => Promise<void>
}

/** Starts a PostgreSQL of one's own on 127.0.0.1; a directory that was left by a crash is recovered first. */
export async function startLocalPostgres(options: LocalPostgresOptions): Promise<LocalPostgres> {
  const cluster = await openCluster(resolve(options.directory))
  await clearPostmaster(cluster)
  const port = await startPostmaster(cluster, options)
  await writeFile(ownerFile(cluster), String(process.pid))
  const pid = (await readPostmaster(cluster.data)) as number

  const stopWithUs = () => {
    if (isAlive(pid)) process.kill(pid, 'SIGINT')
  }
  process.once('exit', stopWithUs)
  const stop = async () => {
    process.off('exit', stopWithUs)
    await stopPostmaster(cluster)
    await rm(ownerFile(cluster), { force: true })
  }
  const url = `postgres://${user}:${cluster.password}@127.0.0.1:${port}/${database}`
  return { url, pid, log: logFile(cluster), stop }
}
