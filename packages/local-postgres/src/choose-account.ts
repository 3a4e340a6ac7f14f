import { chown, lstat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { LocalPostgresError } from './errors.ts'
import type { Binaries } from './find-binaries.ts'
import { type Account, runCommand } from './run-command.ts'

/**
 * PostgreSQL refuses to run as root. Root lends the directory to the account `postgres`, or `nobody`, and gives
 * it a way in even where a parent folder, such as /root, is closed to others.
 */
export async function chooseAccount(directory: string, binaries: Binaries): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined
  const account = await findAccount('postgres').catch(() => findAccount('nobody'))
  await chown(directory, account.uid, account.gid)
  const closed =
    (await findClosedFolder(directory, account)) ?? (await findClosedFolder(binaries.initdb, account))
  if (!closed) return account

  for (const capability of ['dac_read_search', 'dac_override']) {
    const capable = { ...account, prefix: switchWithCapability(capability, account) }
    if (await canRun(binaries.initdb, capable)) return capable
  }
  const message = `PostgreSQL cannot run as root, and other accounts may not enter ${closed}: chmod o+x ${closed}`
  throw new LocalPostgresError('NOT_PERMITTED', message)
}

async function findAccount(user: string): Promise<Account> {
  const ids = ['-u', '-g'].map((flag) => runCommand({ file: 'id', args: [flag, user] }))
  const [uid, gid] = await Promise.all(ids)
  return { uid: Number(uid), gid: Number(gid) }
}

async function findClosedFolder(path: string, { uid, gid }: Account): Promise<string | undefined> {
  const folder = dirname(path)
  const { mode, uid: owner, gid: group } = await lstat(folder)
  const mayEnter = owner === uid ? 0o100 : group === gid ? 0o010 : 0o001
  if ((mode & mayEnter) === 0) return folder
  return folder === path ? undefined : findClosedFolder(folder, { uid, gid })
}

/** Without no_setuid_fixup, access(2) answers as if the capability were not there, and PostgreSQL asks it. */
function switchWithCapability(capability: string, { uid, gid }: Account): string[] {
  return [
    ...['setpriv', '--securebits', '+no_setuid_fixup', '--clear-groups'],
    ...['--reuid', String(uid), '--regid', String(gid)],
    ...['--inh-caps', `+${capability}`, '--ambient-caps', `+${capability}`],
  ]
}

async function canRun(file: string, account: Account): Promise<boolean> {
  return await runCommand({ file, args: ['--version'], account }).then(
    () => true,
    () => false,
  )
}
