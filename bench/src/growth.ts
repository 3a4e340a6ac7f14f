import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { startLocalPostgres } from '@stepledger/local-postgres'
import postgres from 'postgres'
import { explainSlowest } from './explain-slowest.ts'
import { fillThreads, lengthOf, startOf, threadsFor } from './growth-fill.ts'
import { awaitRollup, createLoadWorkspace, measureBytes, readWorkspace } from './growth-ledger.ts'
import { growthReads } from './growth-reads.ts'
import { formatGrowth, type Size } from './growth-report.ts'
import { measureReads } from './measure-reads.ts'
import { readDocuments } from './read-documents.ts'
import { machine } from './report.ts'
import { runLoad } from './run-load.ts'
import { sampleMemory } from './sample-memory.ts'
import { startStepledger } from './servers.ts'
import { takeSamples } from './take-samples.ts'

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '100000,1000000,10000000' },
    seconds: { type: 'string', default: '60' },
    repetitions: { type: 'string', default: '60' },
    directory: { type: 'string' },
    'reads-only': { type: 'boolean', default: false },
    json: { type: 'string', default: 'bench-growth.json' },
    help: { type: 'boolean', default: false },
  },
})

const help = `pnpm bench:growth [--sizes 100000,1000000,10000000] [--seconds 60] [--repetitions 60] [--json bench-growth.json]
                   [--directory DIR] [--reads-only]

Lets one ledger grow to each size, and measures there what the dashboard reads, and recording for so many seconds.
The disk must have room for 3 KiB a call.

With --directory the ledger is kept there, and the next run goes on from the size that it has: what is that big is not
filled again. One whose filling was interrupted has lost its indexes: remove it. With --reads-only nothing is recorded.
`

const apiKey = 'sl_bench_key_of_no_importance'
const loadKey = 'sl_bench_key_of_the_load'

const run = async (): Promise<void> => {
  const sizes = values.sizes.split(',').map(Number)
  const { directory: kept, 'reads-only': readsOnly } = values
  const directory = kept === undefined ? await mkdtemp(join(tmpdir(), 'stepledger-growth-')) : resolve(kept)
  const local = await startLocalPostgres({
    directory,
    settings: {
      max_connections: '100',
      shared_buffers: '2GB',
      max_wal_size: '8GB',
      maintenance_work_mem: '1GB',
      log_checkpoints: 'off',
    },
  })
  const sql = postgres(local.url, { max: 1, onnotice: () => {} })
  const documentOf = await readDocuments()
  const started = performance.now()
  const say = (line: string) =>
    console.log(`${((performance.now() - started) / 1_000).toFixed(0).padStart(5)} s  ${line}`)

  const measureRecording = async (server: { url: string; pid: number }) => {
    await sql`checkpoint`
    const load = runLoad({
      figure: 'd',
      seconds: Number(values.seconds),
      url: server.url,
      apiKey: loadKey,
      databaseUrl: local.url,
    })
    const memory = await sampleMemory(server.pid, load)
    const measured = await load
    const rate = measured.count / measured.seconds
    say(`${Math.round(rate)} calls/s recorded`)
    return { ...measured, rate, memory }
  }

  const measureSize = async (attempts: number, began: Date): Promise<Size> => {
    const { id, from } = await readWorkspace(sql)
    const to = threadsFor(attempts)
    if (from < to) await fillThreads(sql, { workspaceId: id, began, from, to, onProgress: say })
    const server = await startStepledger(local.url, apiKey)
    const rollUpSeconds = await awaitRollup(sql, id)
    say(`rolled up in ${rollUpSeconds.toFixed(0)} s`)
    const api = { url: server.url, apiKey, documentOf }
    const plan = {
      reads: growthReads({ began, end: startOf(began, to) }),
      samples: await takeSamples(api, { began, threads: to }),
      repetitions: Number(values.repetitions),
    }
    const reads = await measureReads(api, plan)
    for (const { name, first, p50, p95 } of reads)
      say(`${[p50, p95, first].map((time) => time.toFixed(1).padStart(7)).join(' ')} ms  ${name}`)
    const recording = readsOnly ? {} : { recording: await measureRecording(server) }
    await server.stop()
    const slowest = reads.toSorted((one, other) => other.p95 - one.p95)[0]
    const explained = slowest
      ? await explainSlowest(
          { sql, log: local.log, databaseUrl: local.url, apiKey, documentOf },
          slowest.slowest,
        )
      : ''
    const bytes = await measureBytes(sql)
    return {
      attempts,
      bytes,
      rollUpSeconds,
      reads,
      ...recording,
      slowestPlan: { name: slowest?.name ?? '', plan: explained },
    }
  }

  try {
    await (await startStepledger(local.url, apiKey)).stop()
    await createLoadWorkspace(sql, loadKey)
    const found = await readWorkspace(sql)
    const began = found.began ?? new Date(Date.now() - lengthOf(Math.max(...sizes)) - 60_000)
    const ahead = sizes.filter((size) => threadsFor(size) >= found.from)
    if (ahead.length === 0) throw new Error(`The ledger in ${directory} is bigger than any size asked for.`)
    const measured: Size[] = []
    for (const attempts of ahead) measured.push(await measureSize(attempts, began))
    const summary = { machine: machine(), at: new Date().toISOString(), sizes: measured }
    await writeFile(values.json, `${JSON.stringify(summary, null, 2)}\n`)
    console.log(`\n${formatGrowth(summary.machine, measured)}\n\nEverything is in ${values.json}.`)
  } finally {
    await sql.end()
    await local.stop()
    if (kept === undefined) await rm(directory, { recursive: true, force: true })
  }
}

if (values.help) console.log(help)
else await run()
