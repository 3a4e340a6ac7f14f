import { randomBytes } from 'node:crypto'
import { appendFile, chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { chooseAccount } from './choose-account.ts'
import { LocalPostgresError } from './errors.ts'
import { type Binaries, findBinaries } from './find-binaries.ts'
import { type Account, runCommand } from './run-command.ts'

export type Cluster = {
  directory: string
  data: string
  binaries: Binaries
  account: Account | undefined
  password: string
}

export const user = 'stepledger'
export const database = 'stepledger'

/** Opens the cluster that lives in a directory; the first time, creates it. */
export async function openCluster(directory: string): Promise<Cluster> {
  await mkdir(directory, { recursive: true, mode: 0o700 })
  const binaries = await findBinaries()
  const account = await chooseAccount(directory, binaries)
  const data = join(directory, 'data')
  const version = await readVersion(data)
  if (version) await refuseOtherVersion({ version, data, binaries })

  const password = version ? await readFile(join(directory, 'password'), 'utf8') : createPassword()
  const cluster = { directory, data, binaries, account, password }
  if (!version) await createCluster(cluster)
  return cluster
}

/** Builds it aside and renames it, so that one that was interrupted is never taken for a whole one. */
async function createCluster({ directory, data, binaries, account, password }: Cluster): Promise<void> {
  const passwordFile = join(directory, 'password')
  await writeFile(passwordFile, password, { mode: 0o600 })
  if (account) await chown(passwordFile, account.uid, account.gid)

  const unfinished = `${data}.unfinished`
  await rm(unfinished, { recursive: true, force: true })
  const args = [
    ...['--pgdata', unfinished, '--username', user, '--pwfile', passwordFile, '--auth', 'scram-sha-256'],
    ...['--encoding', 'UTF8', '--locale', 'C', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8'],
  ]
  await runCommand({ file: binaries.initdb, args, account })
  await appendFile(join(unfinished, 'postgresql.conf'), "include = 'local.conf'\n")
  await writeFile(join(unfinished, 'local.conf'), '', { mode: 0o644 })
  const single = ['--single', '-D', unfinished, 'postgres']
  await runCommand({ file: binaries.postgres, args: single, account, input: `create database ${database}\n` })
  await rename(unfinished, data)
}

function createPassword(): string {
  return randomBytes(24).toString('base64url')
}

async function readVersion(data: string): Promise<string | undefined> {
  const version = await readFile(join(data, 'PG_VERSION'), 'utf8').catch(() => undefined)
  return version?.trim()
}

type Versioned = { version: string; data: string; binaries: Binaries }

async function refuseOtherVersion({ version, data, binaries }: Versioned): Promise<void> {
  const printed = await runCommand({ file: binaries.initdb, args: ['--version'] })
  const bundled = printed.match(/\d+/)?.[0]
  if (version === bundled) return
  const message = `${data} was written by PostgreSQL ${version}, but this is PostgreSQL ${bundled}: move it away or use another directory`
  throw new LocalPostgresError('OTHER_VERSION', message)
}
