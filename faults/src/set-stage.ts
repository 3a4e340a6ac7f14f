import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { findFreePort } from '@stepledger/local-postgres'
import { createRandom, type Random } from './random.ts'
import { startCallers } from './start-callers.ts'
import { startCuttingProxy } from './start-cutting-proxy.ts'
import { type Database, startDatabase } from './start-database.ts'
import { startServer } from './start-server.ts'
import { startWireProxy } from './start-wire-proxy.ts'

const apiKey = 'key-of-the-faults-test'

export type Stage = Awaited<ReturnType<typeof setStage>>
export type Lane = Awaited<ReturnType<typeof startLane>>

export interface StageOptions {
  folder: string
  callers: number
  seed: number
}

/** callers → cutting proxy → server → wire proxy → PostgreSQL, the middle part twice. */
export async function setStage({ folder, callers: count, seed }: StageOptions) {
  const histories = join(folder, 'histories')
  mkdirSync(histories, { recursive: true })
  const database = await startDatabase(join(folder, 'database'))
  // Chances of their own, so that traffic does not decide which fault comes next.
  const random = createRandom(seed + 1)
  const logs = ['server-1.log', 'server-2.log'].map((name) => join(folder, name))
  const lanes = await Promise.all(logs.map((log) => startLane(database, { log, random })))
  await Promise.all(lanes.map((lane) => lane.server.becomeReady()))
  const urls = lanes.map((lane) => lane.front.url)
  const callers = startCallers({ urls, apiKey, folder: histories, count, random: createRandom(seed + 2) })

  return {
    histories,
    database,
    lanes,
    callers,
    /** Ends the callers first, so that each learns what became of its last call. */
    async finish(): Promise<void> {
      await Promise.all(lanes.map((lane) => lane.server.becomeReady()))
      await callers.stop()
    },
    async strike(): Promise<void> {
      callers.kill()
      await Promise.all(lanes.map((lane) => lane.stop()))
      await database.stop()
    },
  }
}

async function startLane(database: Database, { log, random }: { log: string; random: Random }) {
  const url = new URL(database.url)
  const wire = await startWireProxy(Number(url.port))
  url.port = String(wire.port)
  const port = await findFreePort()
  const server = startServer({ port, databaseUrl: url.href, apiKey, log })
  const front = await startCuttingProxy(port, random)

  return {
    wire,
    server,
    front,
    async stop(): Promise<void> {
      await server.stop()
      front.close()
      wire.close()
    },
  }
}
