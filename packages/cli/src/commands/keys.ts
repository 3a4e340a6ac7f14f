import { Command, Option } from 'commander'
import type { ApiKey } from '../keys/api-keys.ts'
import { createApiKey, listApiKeys, revokeApiKey, rotateApiKey, setApiKeyLimit } from '../keys/api-keys.ts'
import { type AdminFlags, addAdminFlags, asAdmin } from '../keys/as-admin.ts'
import { formatKeys } from '../keys/format-keys.ts'
import { readExpiry, readLimit, readLimitOrNone, readOverlap } from '../keys/read-flags.ts'
import { tellKey, tellSecret } from '../keys/tell-key.ts'

interface Flags extends AdminFlags {
  json?: boolean
}

interface CreateFlags extends Flags {
  name: string
  role: string
  expires?: Date
  callsPerSecond?: number
}

const help = `
Keys are managed by people: sign in as an administrator of the workspace, by --email and the password of
STEPLEDGER_PASSWORD, which is asked for where it is not set. The session ends with the command.

A new secret is written alone to standard output, all else to standard error. It is shown this once.

Exit code: 0, done; 2, refused; 3, the ledger does not answer, and a key may have been made: look at the list.

For example:
  stepledger keys create --name billing --role record --expires 90d > billing.key
  stepledger keys rotate 12 --overlap 24h > billing.key`

export function createKeysCommand(): Command {
  return new Command('keys')
    .description('Make, list, rotate, limit and revoke API keys.')
    .addHelpText('after', help)
    .addCommand(createListCommand())
    .addCommand(createCreateCommand())
    .addCommand(createRotateCommand())
    .addCommand(createRevokeCommand())
    .addCommand(createLimitCommand())
}

function createListCommand(): Command {
  const command = new Command('list').description('List the keys that are valid, and those that were.')
  return addFlags(command).action(async (flags: Flags) => {
    const apiKeys = await asAdmin(flags, listApiKeys)
    console.log(flags.json ? JSON.stringify({ apiKeys }) : formatKeys(apiKeys, new Date()))
  })
}

function createCreateCommand(): Command {
  const command = new Command('create')
    .description('Make a key, and write its secret.')
    .requiredOption('--name <name>', 'what it is for')
    .addOption(
      new Option('--role <role>', 'what it may do').choices(['read', 'record', 'both']).default('record'),
    )
    .option('--expires <when>', 'a time in ISO 8601, or after so long: 12h, 90d', readExpiry)
    .option('--calls-per-second <number>', 'a limit of its own', readLimit)
  return addFlags(command).action(async (flags: CreateFlags) => {
    const { name, expires, callsPerSecond } = flags
    const role = flags.role.toUpperCase() as ApiKey['role']
    const input = { name, role, expiresAt: expires, callsPerSecond }
    tellSecret(await asAdmin(flags, (endpoint) => createApiKey(endpoint, input)), flags)
  })
}

function createRotateCommand(): Command {
  const command = new Command('rotate')
    .description('Make a key to follow another one, and write its secret.')
    .argument('<id>', 'the key, by its id in the list')
    .option('--overlap <duration>', 'how long the old key stays valid: 0s to 30d', readOverlap, 86_400)
  return addFlags(command).action(async (id: string, flags: Flags & { overlap: number }) => {
    const input = { id, overlapSeconds: flags.overlap }
    tellSecret(await asAdmin(flags, (endpoint) => rotateApiKey(endpoint, input)), flags)
  })
}

function createRevokeCommand(): Command {
  const command = new Command('revoke')
    .description('Make a key invalid for good, within 5 seconds.')
    .argument('<id>', 'the key, by its id in the list')
  return addFlags(command).action(async (id: string, flags: Flags) => {
    tellKey(await asAdmin(flags, (endpoint) => revokeApiKey(endpoint, id)), flags)
  })
}

function createLimitCommand(): Command {
  const command = new Command('limit')
    .description('Limit how many calls a key may make.')
    .argument('<id>', 'the key, by its id in the list')
    .requiredOption('--calls-per-second <number>', 'or none: the limit of the server', readLimitOrNone)
  return addFlags(command).action(async (id: string, flags: Flags & { callsPerSecond: number | 'none' }) => {
    const callsPerSecond = flags.callsPerSecond === 'none' ? null : flags.callsPerSecond
    tellKey(await asAdmin(flags, (endpoint) => setApiKeyLimit(endpoint, { id, callsPerSecond })), flags)
  })
}

function addFlags(command: Command): Command {
  return addAdminFlags(command).option('--json', 'write one JSON object')
}
