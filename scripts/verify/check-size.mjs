import { join } from 'node:path'
import { Refusal, root, run } from '../setup/run.mjs'

const build = 'turbo run build --filter=@stepledger/dashboard'
const dashboard = join(root, 'apps/dashboard')

/**
 * Holds the JavaScript of each page to its budget, where the dashboard is built as it stands: to build it takes longer
 * than all other checks together. In `npm test` the build comes first, so there it is always measured.
 */
async function checkSize() {
  const { tasks } = JSON.parse(await run(`${build} --dry=json`))
  const { cache } = tasks.find(({ taskId }) => taskId === '@stepledger/dashboard#build')
  if (cache.status !== 'HIT') return 'not measured: the dashboard is not built as it stands (npm run build)'
  await run(`${build} --output-logs=errors-only`)
  const measure = `"${join(dashboard, 'node_modules', '.bin', 'size-limit')}"`
  await run(measure, { cwd: dashboard }).catch(({ message }) => {
    throw new Refusal(`${message}\n\nThe budgets of the pages are in apps/dashboard/.size-limit.mjs.`)
  })
  return ''
}

try {
  process.stdout.write(await checkSize())
} catch (error) {
  console.error(error instanceof Refusal ? error.message : error)
  process.exitCode = 1
}
