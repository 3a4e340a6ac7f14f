import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, test } from 'node:test'
import { root } from '../setup/run.mjs'
import { describeFailures } from './describe-failures.mjs'
import { readPlaywright, readTap, readVitest } from './read-report.mjs'
import { runSuite } from './run-suite.mjs'

const place = mkdtempSync(join(tmpdir(), 'stepledger-report-'))
after(() => rmSync(place, { recursive: true }))

/** Runs a real runner over the given files, which find the packages of `room`. */
function runOver(name, { room, command, env, read, files }) {
  const cwd = join(place, name)
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, file)), { recursive: true })
    writeFileSync(join(cwd, file), text)
  }
  if (room) symlinkSync(join(root, room, 'node_modules'), join(cwd, 'node_modules'), 'junction')
  const unseen = (file) => `${command(file)} > seen-by-nobody.txt 2>&1`
  return runSuite({ name, cwd, command: unseen, env, read }, { env: process.env, folder: place })
}

const body = `
test('adds', () => { if (1 + 1 !== 2) throw new Error('no') })
test('takes away', () => { throw new Error('three is not two') })
`

function assertOneFailed(counts, where) {
  assert.equal(counts.passed, 1)
  assert.equal(counts.failed, 1)
  const told = describeFailures(counts.failures)
  assert.ok(told.startsWith(`✗ ${where}`), told)
  assert.ok(told.includes('takes away'), told)
  assert.ok(told.includes('three is not two'), told)
}

const runners = {
  node: {
    command: (file) => `node --test --test-reporter=tap --test-reporter-destination="${file}" sums.test.mjs`,
    // Within a run of its own Node’s runner would report to that one.
    env: () => ({ NODE_TEST_CONTEXT: undefined }),
    read: readTap,
    files: { 'sums.test.mjs': `import { test } from 'node:test'\n${body}` },
  },
  vitest: {
    room: 'packages/sdk',
    command: (file) => `vitest run --reporter=json --outputFile.json="${file}"`,
    read: readVitest,
    files: { 'sums.test.mjs': `import { test } from 'vitest'\n${body}` },
  },
  playwright: {
    room: 'e2e',
    command: () => 'playwright test --reporter=json',
    env: (file) => ({ PLAYWRIGHT_JSON_OUTPUT_FILE: file }),
    read: readPlaywright,
    files: {
      'package.json': '{ "type": "module" }',
      'sums.test.ts': `import { test } from '@playwright/test'\n${body}`,
    },
  },
}

for (const [name, runner] of Object.entries(runners)) {
  test(`${name}: which test failed, and why, is said`, async () => {
    assertOneFailed(await runOver(name, runner), name)
  })
}

test('a file that cannot be loaded is one failure, with its reason', async () => {
  const files = { 'broken.test.mjs': "throw new Error('no such sums')" }
  const counts = await runOver('broken', { ...runners.vitest, files })
  assert.equal(counts.failed, 1)
  assert.match(describeFailures(counts.failures), /broken\.test\.mjs\n *.*no such sums/)
})

test('a runner that ends without a word is one failure', async () => {
  const counts = await runOver('silent', { command: () => 'exit 3', read: JSON.parse, files: { x: '' } })
  assert.equal(counts.failed, 1)
  assert.match(describeFailures(counts.failures), /^✗ silent › its runner ended without saying what passed/)
})

test('a long list of failures is cut, and says so', () => {
  const failures = Array.from({ length: 50 }, (_, n) => ({
    suite: 'x',
    title: `t${n}`,
    message: 'a\n'.repeat(90),
  }))
  const told = describeFailures(failures)
  assert.ok(told.endsWith('✗ and 10 more'))
  assert.ok(told.split('\n').length < 50 * 16)
})
