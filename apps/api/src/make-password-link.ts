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

const usage = `node make-password-link.js EMAIL

Prints a link by which the person with this e-mail address sets a new password, once and within an hour. Takes the
settings of the API: DATABASE_URL and STEPLEDGER_URL.`

const run = async (email: string): Promise<void> => {
  let environment: Environment | undefined
  try {
    environment = readEnvironment()
    const link = await makeLink(environment, email)
    if (!link) throw new AccessError('BAD_USER_INPUT', `Nobody has the e-mail address ${email}.`)
    console.log(`Good once, within an hour: ${link}`)
  } catch (error) {
    console.error(error instanceof AccessError ? error.message : describeStartFault(error, environment))
    process.exitCode = 1
  }
}

const [email] = process.argv.slice(2)
if (email === '--help') console.log(usage)
else if (email) await run(email)
else {
  console.error(usage)
  process.exitCode = 1
}
