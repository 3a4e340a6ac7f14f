import { type Command, Option } from 'commander'
import { Failure } from '../failure.ts'
import { type Endpoint, readUrl, urlOption } from '../server.ts'
import { askPassword } from './ask-password.ts'
import { endpointOf, signIn } from './sign-in.ts'

/** Who manages the keys, and whose. */
export interface AdminFlags {
  url: string
  email?: string
  workspace: string
}

export function addAdminFlags(command: Command): Command {
  return command
    .addOption(urlOption)
    .addOption(new Option('--email <address>', 'of an administrator').env('STEPLEDGER_EMAIL'))
    .option('--workspace <name>', 'whose keys', 'default')
}

/** Does this as the person that the flags name, and signs out again. */
export async function asAdmin<Answer>(
  flags: AdminFlags,
  act: (endpoint: Endpoint) => Promise<Answer>,
): Promise<Answer> {
  const { email, workspace } = flags
  const url = readUrl(flags.url)
  if (!email) throw new Failure('no administrator: set STEPLEDGER_EMAIL, or give --email')
  const password = process.env.STEPLEDGER_PASSWORD || (await askPassword(email))
  const session = await signIn(url, { email, password })
  try {
    return await act(endpointOf(url, session, workspace))
  } finally {
    await session.end()
  }
}
