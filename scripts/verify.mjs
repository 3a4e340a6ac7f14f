import { join } from 'node:path'
import { describeCounts, nothing, reportCounts } from './setup/count.mjs'
import { listRooms } from './setup/list-rooms.mjs'
import { installTools, withPath } from './setup/prepare.mjs'
import { showStep } from './setup/progress.mjs'
import { Refusal, root, run } from './setup/run.mjs'

const generating = listRooms().filter(({ manifest }) => manifest.scripts?.codegen)

const checks = [
  { label: 'Format, lint', command: 'biome ci --colors=off --error-on-warnings .' },
  { label: 'Imports', command: 'node scripts/verify/check-imports.mjs' },
  { label: 'Unused code', command: 'knip --no-progress' },
  { label: 'Schema', command: 'node scripts/verify/check-schema.mjs' },
  ...generating.map(({ folder }) => ({
    label: 'Generated',
    command: 'graphql-codegen --check',
    cwd: folder,
  })),
  { label: 'Types', command: 'turbo run typecheck --output-logs=errors-only' },
  { label: 'Page size', command: 'node scripts/verify/check-size.mjs', hasNote: true },
]

/** Runs one check and says what is wrong, or nothing. */
async function runCheck({ label, command, cwd = '.', hasNote = false }, env) {
  const folder = join(root, cwd)
  try {
    await showStep(label, async () => {
      const output = await run(command, {
        cwd: folder,
        env: withPath(env, join(folder, 'node_modules', '.bin')),
      })
      if (hasNote) return output
      return cwd === '.' ? '' : cwd
    })
  } catch (error) {
    return error.message
  }
}

async function verify() {
  const env = await installTools()
  const problems = []
  for (const check of checks) {
    const problem = await runCheck(check, env)
    if (problem)
      problems.push({ title: [check.label, check.cwd].filter(Boolean).join(' '), message: problem })
  }
  for (const { message } of problems) console.error(`\n${message}`)
  const counts = {
    ...nothing,
    passed: checks.length - problems.length,
    failed: problems.length,
    failures: problems,
  }
  reportCounts(counts)
  console.log(`\n${describeCounts(counts)}`)
  return problems.length === 0
}

process.exitCode = await verify().then(
  (good) => (good ? 0 : 1),
  (error) => {
    console.error(error instanceof Refusal ? error.message : error)
    return 1
  },
)
