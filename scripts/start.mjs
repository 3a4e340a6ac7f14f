import { build, installTools } from './setup/prepare.mjs'
import { showStep } from './setup/progress.mjs'
import { Refusal } from './setup/run.mjs'
import { checkPorts } from './start/check-ports.mjs'
import { findFirstLink } from './start/find-first-link.mjs'
import { chooseApiKey, keepApiKey, keepDatabaseUrl } from './start/keep-secrets.mjs'
import { listenForStop, whenAborted } from './start/listen-for-stop.mjs'
import { openDatabase } from './start/open-database.mjs'
import { describeReady } from './start/ready-message.mjs'
import { takeDataDir } from './start/run-record.mjs'
import { describeApi, describeDashboard } from './start/servers.mjs'
import { help, readSettings } from './start/settings.mjs'
import { startServer, waitUntilReady } from './start/start-server.mjs'

const stop = listenForStop(killAll)
/** What has to be stopped, last first: the dashboard before the API, the API before the database. */
const started = []

async function start() {
  const settings = readSettings()
  const run = await takeDataDir(settings)
  started.push({ stop: run.release })
  await checkPorts(settings)
  await build(await installTools({ signal: stop }), { signal: stop })

  const apiKey = await chooseApiKey(settings)
  const database = await startDatabase(settings)
  const api = await startAndWait({ settings, run, server: describeApi(settings, { apiKey, database }) })
  await keepApiKey(settings, apiKey)
  const dashboard = await startAndWait({ settings, run, server: describeDashboard(settings) })
  console.log(describeReady(settings, { apiKey, firstLink: await findFirstLink(settings) }))
  await Promise.race([whenAborted(stop), dashboard.died, api.died, database.died])
}

async function startDatabase(settings) {
  let database
  await showStep('Database', async () => {
    database = await openDatabase(settings)
    started.push(database)
    await keepDatabaseUrl(settings, database.url)
    return database.about
  })
  return database
}

async function startAndWait({ settings, run, server }) {
  let running
  await showStep(server.label, async () => {
    stop.throwIfAborted()
    running = startServer(settings, server)
    started.push(running)
    await run.add(running.pid)
    await waitUntilReady(running, { url: server.ready, signal: stop })
    return server.url
  })
  return running
}

async function stopAll() {
  for (const part of started.reverse()) await part.stop()
}

function killAll() {
  for (const part of started) part.kill?.()
  process.exit(130)
}

async function main() {
  if (process.argv.includes('--help')) return console.log(help)
  await start()
  console.log('Stopping …')
}

main()
  .catch((error) => {
    if (stop.aborted) return
    process.exitCode = 1
    console.error(error instanceof Refusal ? `\n${error.message}` : error)
  })
  .then(stopAll)
  .then(() => process.exit())
