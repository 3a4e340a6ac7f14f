import { readFileSync } from 'node:fs'
import { judgeAdvisories } from './dependencies/judge-advisories.mjs'
import { judgeLicences } from './dependencies/judge-licences.mjs'
import { runAudit } from './dependencies/run-audit.mjs'
import { installTools } from './setup/prepare.mjs'
import { showStep } from './setup/progress.mjs'
import { Refusal, run } from './setup/run.mjs'

const file = 'scripts/dependencies/policy.json'
const policy = JSON.parse(readFileSync(new URL('dependencies/policy.json', import.meta.url), 'utf8'))

async function checkLicences(env) {
  const installed = JSON.parse(await run('pnpm --recursive licenses list --prod --json', { env }))
  const problems = judgeLicences(installed, policy)
  if (problems.length > 0)
    throw new Refusal(`These licences are not on the list of ${file}:\n${problems.join('\n')}`)
  return `${Object.values(installed).flat().length} packages`
}

/** Not every registry can be asked, and not every machine has one: a failure only where an answer is demanded. */
async function checkAdvisories(env) {
  const { report, why } = await runAudit(env)
  if (!report) {
    if (process.env.STEPLEDGER_AUDIT === 'required')
      throw new Refusal(`The registry could not be asked: ${why}`)
    return `NOT CHECKED, the registry could not be asked: ${why}`
  }
  const problems = judgeAdvisories(report, policy)
  if (problems.length > 0)
    throw new Refusal(`Mend these, or say in ${file} why not yet:\n${problems.join('\n')}`)
  return 'none that is high or critical'
}

try {
  const env = await installTools()
  await showStep('Licences', () => checkLicences(env))
  await showStep('Advisories', () => checkAdvisories(env))
} catch (error) {
  console.error(error instanceof Refusal ? `\n${error.message}` : error)
  process.exitCode = 1
}
