import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, afterEach, test } from 'node:test'
import { findFreePort } from '@stepledger/local-postgres'
import { root } from './setup/run.mjs'

const place = mkdtempSync(join(tmpdir(), 'stepledger-start-'))
const running = new Set()

afterEach(async () => {
  for (const run of running) await run.end('SIGTERM')
})
after(() => rmSync(place, { recursive: true }))

/** Runs `npm start`'s script on ports and a data directory of the test's own. */
function run(env) {
  const child = spawn(process.execPath, ['scripts/start.mjs'], { cwd: root, env: { ...process.env, ...env } })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      output += text
    })
  }
  const closed = once(child, 'close').then(([code]) => code)
  const ready = new Promise((resolve) => {
    child.stdout.on('data', () => output.includes('Ctrl-C stops') && resolve())
  })
  const self = {
    child,
    closed,
    get output() {
      return output
    },
    async ready() {
      await Promise.race([ready, closed.then(() => assert.fail(`it ended:\n${output}`))])
      return self
    },
    async end(signal) {
      running.delete(self)
      child.kill(signal)
      return await closed
    },
  }
  running.add(self)
  closed.then(() => running.delete(self))
  return self
}

async function chooseSettings(name) {
  const [PORT, API_PORT] = (await Promise.all([findFreePort(), findFreePort()])).map(String)
  return { PORT, API_PORT, STEPLEDGER_DATA_DIR: join(place, name) }
}

/** Does what the printed curl does. */
async function sendPrintedCall(output) {
  const url = output.match(/curl -s (\S+)/)[1]
  const headers = Object.fromEntries(
    [...output.matchAll(/-H '([^:]+): ([^']+)'/g)].map(([, name, value]) => [name, value]),
  )
  const body = output.match(/-d '(.+)'/)[1]
  const response = await fetch(url, { method: 'POST', headers, body })
  return (await response.json()).data.recordStep.outcome
}

function readData(settings, name) {
  return readFileSync(join(settings.STEPLEDGER_DATA_DIR, name), 'utf8')
}

function readServerPids(settings) {
  return JSON.parse(readData(settings, 'run.json')).servers.map(({ pid }) => pid)
}

function readPostmasterPid(settings) {
  return Number.parseInt(readData(settings, 'postgres/data/postmaster.pid'), 10)
}

function isGone(pid) {
  try {
    process.kill(pid, 0)
    return readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ')
  } catch {
    return true
  }
}

test('one start after another: what was recorded is kept, nothing is left running', async () => {
  const settings = await chooseSettings('again')
  const first = await run(settings).ready()
  assert.equal(await sendPrintedCall(first.output), 'RECORDED')
  assert.match(first.output, /^ {2}http:\/\/\S+\/join#[\w-]{43}$/m)
  assert.equal(await sendPrintedCall(first.output), 'DEDUPLICATED')
  assert.equal((await fetch(`http://127.0.0.1:${settings.PORT}`)).status, 200)
  for (const name of ['api-key', 'database-url', 'api.log']) {
    assert.equal(statSync(join(settings.STEPLEDGER_DATA_DIR, name)).mode & 0o777, 0o600)
  }
  const pids = [...readServerPids(settings), readPostmasterPid(settings)]
  assert.equal(await first.end('SIGINT'), 0)
  assert.deepEqual(pids.map(isGone), [true, true, true])

  const second = await run(settings).ready()
  assert.equal(await sendPrintedCall(second.output), 'DEDUPLICATED')
})

test('a start after everything but the servers was killed takes their place', async () => {
  const settings = await chooseSettings('killed')
  const killed = await run(settings).ready()
  assert.equal(await sendPrintedCall(killed.output), 'RECORDED')
  const left = [...readServerPids(settings), readPostmasterPid(settings)]
  await killed.end('SIGKILL')
  assert.deepEqual(left.map(isGone), [false, false, false])

  const next = await run(settings).ready()
  assert.deepEqual(left.map(isGone), [true, true, true])
  assert.equal(await sendPrintedCall(next.output), 'DEDUPLICATED')
})

test('a part that dies takes the rest down with it, and says so; the next start recovers', async () => {
  const settings = await chooseSettings('died')
  const parts = [
    ['API', () => readServerPids(settings)[0]],
    ['dashboard', () => readServerPids(settings)[1]],
    ['database', () => readPostmasterPid(settings)],
  ]
  for (const [name, findPid] of parts) {
    const started = await run(settings).ready()
    const pids = [...readServerPids(settings), readPostmasterPid(settings)]
    process.kill(findPid(), 'SIGKILL')
    assert.equal(await started.closed, 1)
    assert.match(started.output, new RegExp(`The ${name} ended by itself`, 'i'))
    assert.deepEqual(pids.map(isGone), [true, true, true])
  }
})

test('a second start on the same data is refused, and disturbs nothing', async () => {
  const settings = await chooseSettings('twice')
  const first = await run(settings).ready()
  const second = run({ ...(await chooseSettings('twice')) })
  assert.equal(await second.closed, 1)
  assert.match(second.output, /already runs from .*twice \(process \d+\)/)
  assert.equal(await sendPrintedCall(first.output), 'RECORDED')
})

test('a data directory of another PostgreSQL version is refused', async () => {
  const settings = await chooseSettings('version')
  mkdirSync(join(settings.STEPLEDGER_DATA_DIR, 'postgres/data'), { recursive: true })
  writeFileSync(join(settings.STEPLEDGER_DATA_DIR, 'postgres/data/PG_VERSION'), '14\n')
  const refused = run(settings)
  assert.equal(await refused.closed, 1)
  assert.match(refused.output, /was written by PostgreSQL 14/)
})

test('a database that cannot be reached is named', async () => {
  const port = await findFreePort()
  const settings = {
    ...(await chooseSettings('away')),
    DATABASE_URL: `postgres://a:secret@127.0.0.1:${port}/b`,
  }
  const refused = run(settings)
  assert.equal(await refused.closed, 1)
  assert.match(refused.output, new RegExp(`127\\.0\\.0\\.1:${port}.*DATABASE_URL`))
  assert.doesNotMatch(refused.output, /secret/)
})

test('a port that is taken is named, with the setting that moves it', async () => {
  const settings = await chooseSettings('taken')
  const other = createServer().listen(Number(settings.API_PORT), '127.0.0.1')
  await once(other, 'listening')
  const refused = run(settings)
  assert.equal(await refused.closed, 1)
  assert.match(refused.output, new RegExp(`port ${settings.API_PORT} is taken .* API_PORT=`))
  other.close()
})

for (const [name, value, message] of [
  ['PORT', 'http', /PORT is "http", which is no port/],
  ['API_PORT', '70000', /API_PORT is "70000", which is no port/],
  ['HOST', '192.0.2.1', /HOST is "192.0.2.1", which is no address of this machine/],
  ['DATABASE_URL', 'mysql://localhost/x', /DATABASE_URL is not of the form/],
]) {
  test(`${name}=${value} is refused at once`, async () => {
    const refused = run({ ...(await chooseSettings('refused')), [name]: value })
    assert.equal(await refused.closed, 1)
    assert.match(refused.output.trim(), message)
    assert.equal(refused.output.trim().split('\n').length, 1)
  })
}
