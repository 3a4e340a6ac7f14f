import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { Refusal } from '../setup/run.mjs'
import { endProcess, isRunning, readStartTime } from './processes.mjs'
import { inDataDir } from './settings.mjs'

/**
 * Takes the data directory for this run: refuses while another run has it, and ends the servers that an earlier
 * run left behind when it was killed. What is started is written down at once, so that the next start can do so.
 */
export async function takeDataDir(settings) {
  await mkdir(settings.dataDir, { recursive: true })
  const file = inDataDir(settings, 'run.json')
  const earlier = readRecord(file)
  if (earlier && (await isRunning(earlier.owner))) {
    const what = `Stepledger already runs from ${settings.dataDir} (process ${earlier.owner.pid})`
    throw new Refusal(`${what}: stop it, or set STEPLEDGER_DATA_DIR to another directory`)
  }
  const left = await findRunning(earlier?.servers ?? [])
  await Promise.all(left.map((server) => endProcess(server)))

  const record = { owner: await identify(process.pid), servers: [] }
  const save = () => writeFileSync(file, JSON.stringify(record))
  save()
  return {
    ended: left.length,
    async add(pid) {
      record.servers.push(await identify(pid))
      save()
    },
    release: () => rmSync(file, { force: true }),
  }
}

async function identify(pid) {
  return { pid, startTime: await readStartTime(pid) }
}

async function findRunning(servers) {
  const running = await Promise.all(servers.map(isRunning))
  return servers.filter((_, index) => running[index])
}

function readRecord(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}
