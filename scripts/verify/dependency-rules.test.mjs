import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, test } from 'node:test'
import { cruise } from 'dependency-cruiser'

const rules = createRequire(import.meta.url)('../../.dependency-cruiser.cjs')
const place = mkdtempSync(join(tmpdir(), 'stepledger-rules-'))
after(() => rmSync(place, { recursive: true }))

/** Lays out a small project of its own, so that each rule is seen to bite, and to let the allowed import pass. */
async function findViolations(files) {
  const baseDir = await mkdtemp(join(place, 'case-'))
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(baseDir, path)), { recursive: true })
    await writeFile(join(baseDir, path), text)
  }
  const folders = new Set(Object.keys(files).map((path) => path.split('/')[0]))
  folders.delete('node_modules')
  const { output } = await cruise([...folders], { ...rules.options, ruleSet: rules, validate: true, baseDir })
  return output.summary.violations.map(({ rule }) => rule.name)
}

const postgres = {
  'node_modules/postgres/package.json': '{ "name": "postgres", "main": "index.js" }',
  'node_modules/postgres/index.js': 'module.exports = {}',
}

const cases = [
  {
    rule: 'schema-imports-nothing',
    files: { 'packages/schema/a.ts': `import '../sdk/b.ts'`, 'packages/sdk/b.ts': '' },
  },
  {
    rule: 'sdk-stands-alone',
    files: { 'packages/sdk/src/a.ts': `import '../../../apps/api/b.ts'`, 'apps/api/b.ts': '' },
  },
  {
    rule: 'sdk-has-no-runtime-dependency',
    files: { 'packages/sdk/src/a.ts': `import 'postgres'`, ...postgres },
  },
  {
    rule: 'cli-from-outside',
    files: { 'packages/cli/a.ts': `import '../../apps/api/b.ts'`, 'apps/api/b.ts': '' },
  },
  {
    rule: 'api-not-dashboard',
    files: { 'apps/api/a.ts': `import '../dashboard/b.ts'`, 'apps/dashboard/b.ts': '' },
  },
  {
    rule: 'dashboard-not-api',
    files: { 'apps/dashboard/a.ts': `import '../api/b.ts'`, 'apps/api/b.ts': '' },
  },
  { rule: 'dashboard-no-database', files: { 'apps/dashboard/a.ts': `import 'postgres'`, ...postgres } },
  { rule: 'from-outside', files: { 'e2e/a.ts': `import '../apps/api/b.ts'`, 'apps/api/b.ts': '' } },
  { rule: 'from-outside', files: { 'e2e/a.ts': `import 'postgres'`, ...postgres } },
  { rule: 'from-outside', files: { 'demo/a.ts': `import 'postgres'`, ...postgres } },
  { rule: 'faults-from-outside', files: { 'faults/a.ts': `import '../apps/api/b.ts'`, 'apps/api/b.ts': '' } },
  ...['graphql/b.ts', 'http/b.ts', 'database/b.ts', 'environment.ts'].map((target) => ({
    rule: 'ledger-knows-no-transport',
    files: { 'apps/api/src/ledger/a.ts': `import '../${target}'`, [`apps/api/src/${target}`]: '' },
  })),
  { rule: 'ledger-knows-no-transport', files: { 'apps/api/src/ledger/a.ts': `import 'node:http'` } },
  { rule: 'ledger-knows-no-transport', files: { 'apps/api/src/ledger/a.ts': `import '@apollo/server'` } },
  {
    rule: 'ledger-postgres-as-type',
    files: { 'apps/api/src/ledger/a.ts': `import 'postgres'`, ...postgres },
  },
  {
    rule: 'graphql-postgres-as-type',
    files: { 'apps/api/src/graphql/a.ts': `import 'postgres'`, ...postgres },
  },
  {
    rule: 'graphql-no-database',
    files: { 'apps/api/src/graphql/a.ts': `import '../database/b.ts'`, 'apps/api/src/database/b.ts': '' },
  },
  {
    rule: 'graphql-by-the-door-of-the-ledger',
    files: { 'apps/api/src/graphql/a.ts': `import '../ledger/b.ts'`, 'apps/api/src/ledger/b.ts': '' },
  },
  {
    rule: 'components-no-queries',
    files: {
      'apps/dashboard/components/a.tsx': `import '../queries/b.ts'`,
      'apps/dashboard/queries/b.ts': '',
    },
  },
  {
    rule: 'links-name-their-workspace',
    files: {
      'apps/dashboard/app/w/a.tsx': `import 'next/link'`,
      'node_modules/next/package.json': '{ "name": "next" }',
      'node_modules/next/link.js': 'module.exports = {}',
    },
  },
  { rule: 'no-cycle', files: { 'apps/api/a.ts': `import './b.ts'`, 'apps/api/b.ts': `import './a.ts'` } },
  { rule: 'no-orphan', files: { 'apps/api/src/a.ts': 'export const a = 1' } },
  {
    rule: 'no-undeclared-package',
    files: { 'apps/api/a.ts': `import 'postgres'`, 'apps/api/package.json': '{}', ...postgres },
  },
]

for (const { rule, files } of cases) {
  const [importer, text] = Object.entries(files)[0]
  test(`${rule}: ${importer} may not say ${text}`, async () => {
    const violations = await findViolations(files)
    assert.ok(violations.includes(rule), `found only ${violations}`)
  })
}

test('a type of postgres and the door of the ledger are allowed', async () => {
  const violations = await findViolations({
    'apps/api/package.json': '{ "dependencies": { "postgres": "3" } }',
    'apps/api/src/ledger/index.ts': `import type { Sql } from 'postgres'\nexport type A = Sql`,
    'apps/api/src/graphql/a.ts': `import type { A } from '../ledger/index.ts'\nimport type { Sql } from 'postgres'\nexport type B = A | Sql`,
    ...postgres,
  })
  assert.deepEqual(violations, [])
})
