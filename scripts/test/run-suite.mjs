import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { addCounts, nothing } from '../setup/count.mjs'
import { withPath } from '../setup/prepare.mjs'
import { quiet, root } from '../setup/run.mjs'

/** Runs one suite with its output on the screen, and counts what passed. A runner that crashes is a failure too. */
export async function runSuite(suite, { env, folder }) {
  const file = join(folder, `${suite.name}.counts`)
  const cwd = resolve(root, suite.cwd ?? '.')
  const [code] = await once(
    spawn(suite.command(file), {
      shell: true,
      cwd,
      // CI: no test may be marked as the only one, no snapshot written, nothing asked.
      env: {
        ...withPath(env, join(cwd, 'node_modules', '.bin')),
        ...quiet,
        CI: 'true',
        ...suite.env?.(file),
      },
      stdio: ['ignore', 'inherit', 'inherit'],
    }),
    'exit',
  )
  const counts = readCounts(suite, file)
  const unexplained = code !== 0 && counts.failed === 0
  const total = unexplained ? addCounts(counts, fail(`its runner ended with ${code}`)) : counts
  return { ...total, failures: total.failures.map((failure) => ({ suite: suite.name, ...failure })) }
}

function readCounts({ read }, file) {
  try {
    return read(readFileSync(file, 'utf8'))
  } catch (error) {
    return fail('its runner ended without saying what passed', error.message)
  }
}

function fail(title, message) {
  return { ...nothing, failed: 1, failures: [{ title, message }] }
}
