import { AccessError } from './access/access-error.ts'
import { createPasswordLinkAtMachine } from './access/create-password-link-at-machine.ts'
import { connect } from './database/connect.ts'
import { describeStartFault } from './describe-start-fault.ts'
import { type Environment, readEnvironment } from './environment.ts'

// For the last administrator who forgot their password: whoever can reach the database makes the link by hand.

const makeLink = async (environment: Environment, email: string): Promise<string | undefined> => {
  const { databaseUrl, databasePooler, dashboardUrl } = environment
  const sql = connect(databaseUrl, { connections: 1, pooled: databasePooler === 'transaction' })
  try {
    return (await createPasswordLinkAtMachine({ sql, dashboardUrl }, email))?.link
  } finally {
    await sql.end({ timeout: 5 })
  }
}

let environment: Environment | undefined
try {
  environment = readEnvironment()
  const [email = ''] = process.argv.slice(2)
  const link = await makeLink(environment, email)
  if (!link) throw new AccessError('BAD_USER_INPUT', `Nobody has the e-mail address ${email}.`)
  console.log(`Good once, within an hour: ${link}`)
} catch (error) {
  console.error(error instanceof AccessError ? error.message : describeStartFault(error, environment))
  process.exitCode = 1
}
