import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { listRooms } from '../setup/list-rooms.mjs'
import { root } from '../setup/run.mjs'
import { readPlaywright, readTap, readVitest } from './read-report.mjs'

/** What `npm test` runs, in this order. `read` counts from what the runner wrote to the file that it was given. */
export const suites = [
  {
    name: 'verify',
    command: () => 'node scripts/verify.mjs',
    env: (file) => ({ STEPLEDGER_COUNTS_FILE: file }),
    read: JSON.parse,
  },
  { name: 'scripts', command: runNodeTests, read: readTap },
  ...listRooms()
    .filter(({ manifest }) => manifest.scripts?.test === 'vitest run')
    .map(({ folder }) => ({
      name: folder.split('/').at(-1),
      cwd: folder,
      // Much of what is tested waits: on two processors, Vitest by itself would use one.
      command: (file) =>
        `vitest run --maxWorkers=100% --reporter=default --reporter=json --outputFile.json="${file}"`,
      read: readVitest,
    })),
  {
    name: 'e2e',
    cwd: 'e2e',
    needsBrowser: true,
    command: () => 'playwright test --reporter=list,json',
    env: (file) => ({ PLAYWRIGHT_JSON_OUTPUT_FILE: file }),
    read: readPlaywright,
  },
]

function runNodeTests(file) {
  const tests = readdirSync(join(root, 'scripts'), { recursive: true }).filter((name) =>
    name.endsWith('.test.mjs'),
  )
  const reporters = `--test-reporter=spec --test-reporter-destination=stdout --test-reporter=tap --test-reporter-destination="${file}"`
  return `node --test ${reporters} ${tests.map((name) => `"scripts/${name}"`).join(' ')}`
}
