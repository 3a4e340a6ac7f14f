import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { listRooms } from '../setup/list-rooms.mjs'
import { root } from '../setup/run.mjs'

/** What `npm test` runs, in this order. `count` reads what the runner wrote to the file that it was given. */
export const suites = [
  {
    name: 'verify',
    command: () => 'node scripts/verify.mjs',
    env: (file) => ({ STEPLEDGER_COUNTS_FILE: file }),
    count: JSON.parse,
  },
  { name: 'scripts', command: runNodeTests, count: countTap },
  ...listRooms()
    .filter(({ manifest }) => manifest.scripts?.test === 'vitest run')
    .map(({ folder }) => ({
      name: folder.split('/').at(-1),
      cwd: folder,
      // Much of what is tested waits: on two processors, Vitest by itself would use one.
      command: (file) =>
        `vitest run --maxWorkers=100% --reporter=default --reporter=json --outputFile.json="${file}"`,
      count: countVitest,
    })),
  {
    name: 'e2e',
    cwd: 'e2e',
    needsBrowser: true,
    command: () => 'playwright test --reporter=list,json',
    env: (file) => ({ PLAYWRIGHT_JSON_OUTPUT_FILE: file }),
    count: countPlaywright,
  },
]

function runNodeTests(file) {
  const tests = readdirSync(join(root, 'scripts'), { recursive: true }).filter((name) =>
    name.endsWith('.test.mjs'),
  )
  const reporters = `--test-reporter=spec --test-reporter-destination=stdout --test-reporter=tap --test-reporter-destination="${file}"`
  return `node --test ${reporters} ${tests.map((name) => `"scripts/${name}"`).join(' ')}`
}

function countTap(text) {
  const read = (word) => Number(text.match(new RegExp(`^# ${word} (\\d+)$`, 'm'))[1])
  return {
    passed: read('pass'),
    failed: read('fail') + read('cancelled'),
    skipped: read('skipped') + read('todo'),
  }
}

function countVitest(text) {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(text)
  // A file that could not even be loaded has failed without a single test.
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  return {
    passed: numPassedTests,
    failed: numFailedTests + broken.length,
    skipped: numPendingTests + numTodoTests,
  }
}

function countPlaywright(text) {
  const { stats, errors } = JSON.parse(text)
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  }
}
