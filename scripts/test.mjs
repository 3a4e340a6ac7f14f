import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addCounts, describeCounts, nothing } from './setup/count.mjs'
import { build, installTools } from './setup/prepare.mjs'
import { showStep } from './setup/progress.mjs'
import { Refusal } from './setup/run.mjs'
import { describeFailures } from './test/describe-failures.mjs'
import { findBrowser } from './test/find-browser.mjs'
import { runSuite } from './test/run-suite.mjs'
import { suites } from './test/suites.mjs'

const folder = mkdtempSync(join(tmpdir(), 'stepledger-test-'))

async function test() {
  const chosen = chooseSuites(process.argv.slice(2))
  const tools = await installTools()
  await build(tools)
  const env = { ...tools, ...(chosen.some((suite) => suite.needsBrowser) ? await chooseBrowser(tools) : {}) }

  let total = nothing
  for (const suite of chosen) {
    console.log(`\n━━ ${suite.name}`)
    const counts = await runSuite(suite, { env, folder })
    console.log(`━━ ${suite.name}: ${describeCounts(counts)}`)
    total = addCounts(total, counts)
  }
  if (total.failed > 0) console.log(`\n━━ What failed\n\n${describeFailures(total.failures)}`)
  console.log(`\n${describeCounts(total)}`)
  return total.failed === 0
}

/** `npm test -- --only api,sdk` runs these alone. */
function chooseSuites(args) {
  const at = args.indexOf('--only')
  if (at === -1) return suites
  const names = args[at + 1]?.split(',') ?? []
  const unknown = names.find((name) => !suites.some((suite) => suite.name === name))
  if (names.length > 0 && !unknown) return suites.filter(({ name }) => names.includes(name))
  throw new Refusal(`--only takes one or more of ${suites.map(({ name }) => name).join(',')}`)
}

async function chooseBrowser(env) {
  let browser
  await showStep('Browser', async () => {
    browser = await findBrowser(env)
    return browser.about
  })
  return browser.path ? { STEPLEDGER_CHROMIUM: browser.path } : {}
}

process.exitCode = await test()
  .then((good) => (good ? 0 : 1))
  .catch((error) => {
    console.error(error instanceof Refusal ? `\n${error.message}` : error)
    console.log(`\n${describeCounts({ ...nothing, failed: 1 })}`)
    return 1
  })
rmSync(folder, { recursive: true, force: true })
