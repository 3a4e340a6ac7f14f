import assert from 'node:assert/strict'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { test } from 'node:test'
import { judgeAdvisories } from './judge-advisories.mjs'
import { judgeLicences } from './judge-licences.mjs'
import { runAudit } from './run-audit.mjs'

const policy = JSON.parse(readFileSync(new URL('policy.json', import.meta.url), 'utf8'))
const now = new Date('2026-11-25')
const judge = (licence, name = 'a-package') => judgeLicences({ [licence]: [{ name }] }, policy, now)

test('a licence must be on the list, however it is joined with others', () => {
  for (const good of ['MIT', '(MIT AND BSD-3-Clause)', '(GPL-3.0-only OR MIT)'])
    assert.deepEqual(judge(good), [], good)
  for (const bad of ['GPL-3.0-only', 'Unknown', '(MIT AND GPL-3.0-only)', 'UNLICENSED'])
    assert.deepEqual(judge(bad), [`a-package: ${bad}`])
})

test('an exception holds for its packages and its licence, until its day', () => {
  assert.deepEqual(judge('LGPL-3.0-or-later', '@img/sharp-libvips-linux-x64'), [])
  assert.deepEqual(judge('Apache-2.0 AND LGPL-3.0-or-later AND MIT', '@img/sharp-win32-x64'), [])
  assert.equal(judge('LGPL-3.0-or-later', 'another').length, 1)
  assert.equal(judge('AGPL-3.0-only', '@img/sharp-libvips-linux-x64').length, 1)
  const installed = { 'CC-BY-4.0': [{ name: 'caniuse-lite' }] }
  assert.equal(judgeLicences(installed, policy, new Date('2027-07-01')).length, 1)
})

test('every exception says why, and until when', () => {
  for (const { reason, until } of [...policy.exceptions, ...policy.advisories]) {
    assert.ok(reason.length > 40)
    assert.match(until, /^\d{4}-\d{2}-\d{2}$/)
  }
})

/** A registry that answers pnpm's question for advisories as npm's own does. */
async function startRegistry(answer) {
  const server = createServer((request, response) => {
    request.resume()
    const [status, body] = request.url.endsWith('/advisories/bulk') ? answer : [404, {}]
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() }
}

const advise = (severity) => ({
  id: 1,
  url: 'https://github.com/advisories/GHSA-aaaa-bbbb-cccc',
  title: 'A hole',
  severity,
  vulnerable_versions: '<99.0.0',
  cwe: [],
})

async function audit(answer) {
  const registry = await startRegistry(answer)
  const result = await runAudit(process.env, { registry: registry.url })
  registry.close()
  return result
}

test('a grave advisory fails, a mild one does not, and an exception ends on its day', async () => {
  const grave = await audit([200, { postgres: [advise('high')], graphql: [advise('moderate')] }])
  const [problem, ...others] = judgeAdvisories(grave.report, policy, now)
  assert.match(problem, /^postgres <99\.0\.0, high: A hole/)
  assert.deepEqual(others, [])
  const excepted = { id: 'GHSA-aaaa-bbbb-cccc', package: 'postgres', until: '2026-12-01' }
  const lenient = { advisories: [excepted] }
  assert.deepEqual(judgeAdvisories(grave.report, lenient, now), [])
  assert.equal(judgeAdvisories(grave.report, lenient, new Date('2026-12-02')).length, 1)
})

test('a registry that has nothing to say is something else than one that cannot be asked', async () => {
  assert.deepEqual(judgeAdvisories((await audit([200, {}])).report, policy, now), [])
  const refused = await audit([405, {}])
  assert.equal(refused.report, undefined)
  assert.match(refused.why, /405/)
  assert.throws(() => judgeAdvisories({ error: 'no' }, policy, now))
})
