import { type ChildProcess, fork } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { startLocalPostgres } from '@stepledger/local-postgres'
import postgres from 'postgres'
import type { Flooded, FloodOrder } from './flood-load.ts'
import { type FloodRound, formatFlood } from './flood-report.ts'
import { machine } from './report.ts'
import { readUsage, startStepledger } from './servers.ts'
import { callSteadily } from './steady-load.ts'

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '8' },
    connections: { type: 'string', default: '128' },
    json: { type: 'string', default: 'bench-flood.json' },
    help: { type: 'boolean', default: false },
  },
})

const help = `pnpm bench:flood [--rounds 5] [--seconds 8] [--connections 128] [--json bench-flood.json]

One key calls at a steady pace, 25 times a second, and reads with every fifth call: alone, and while another key of its workspace sends over so many
connections as fast as it is answered, from a process of its own. The rounds alternate.
`

const limit = 100
const steadyKey = 'sl_bench_key_of_the_steady_caller'
const floods = {
  alone: undefined,
  [`flood of a key with ${limit} calls/s`]: { apiKey: 'sl_bench_key_with_a_limit', kind: 'record' },
  'flood of recordStep without a limit': { apiKey: 'sl_bench_key_without_a_limit', kind: 'record' },
  'flood of lists without a limit': { apiKey: 'sl_bench_key_without_a_limit', kind: 'read' },
} as const satisfies Record<string, Omit<FloodOrder, 'url' | 'connections'> | undefined>

const addKey = async (databaseUrl: string, apiKey: string, callsPerSecond: number | null) => {
  const sql = postgres(databaseUrl, { max: 1 })
  const hash = createHash('sha256').update(apiKey).digest()
  await sql`
    insert into api_keys (workspace_id, name, secret_hash, calls_per_second)
    select id, 'flood', ${hash}, ${callsPerSecond}
    from workspaces
    where name = 'default'`
  await sql.end()
}

const startFlood = async (order: FloodOrder): Promise<{ end: () => Promise<Flooded> }> => {
  const child: ChildProcess = fork(fileURLToPath(new URL('flood-load.js', import.meta.url)))
  child.send(order)
  await once(child, 'message')
  return {
    end: async () => {
      const answered = once(child, 'message')
      child.send('end')
      const [flooded] = (await answered) as [Flooded]
      return flooded
    },
  }
}

const run = async (): Promise<void> => {
  const directory = await mkdtemp(join(tmpdir(), 'stepledger-flood-'))
  const local = await startLocalPostgres({ directory, settings: { max_connections: '100' } })
  const server = await startStepledger(local.url, steadyKey)
  await addKey(local.url, 'sl_bench_key_with_a_limit', limit)
  await addKey(local.url, 'sl_bench_key_without_a_limit', null)
  const { url } = server
  const rounds: FloodRound[] = []
  try {
    for (let round = 0; round <= Number(values.rounds); round++) {
      for (const [name, order] of Object.entries(floods)) {
        const flood = order && (await startFlood({ ...order, url, connections: Number(values.connections) }))
        const before = await readUsage(server.pid)
        const steady = await callSteadily({ url, apiKey: steadyKey, seconds: Number(values.seconds) })
        const after = await readUsage(server.pid)
        const flooded = await flood?.end()
        const cpu = (after.cpu - before.cpu) / steady.seconds
        const { p50, p95 } = steady.records
        const label = round === 0 ? 'warm-up' : `round ${round}`
        console.log(`${label}  ${name}: ${p50.toFixed(1)} / ${p95.toFixed(1)} ms`)
        if (round > 0) rounds.push({ name, ...steady, cpu, flooded })
      }
    }
  } finally {
    await server.stop()
    await local.stop()
    await rm(directory, { recursive: true, force: true })
  }
  await writeFile(values.json, `${JSON.stringify(rounds, null, 2)}\n`)
  console.log(`\n${machine()}\n\n${formatFlood(rounds)}\n\nEvery round is in ${values.json}.`)
}

if (values.help) console.log(help)
else await run()
