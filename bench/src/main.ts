import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { startLocalPostgres } from '@stepledger/local-postgres'
import { type Figure, figures } from './figures.ts'
import { formatReport, type Round, type Rounds, report } from './report.ts'
import { runLoad } from './run-load.ts'
import { readUsage, startPlainApollo, startStepledger } from './servers.ts'

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '5' },
    only: { type: 'string', default: Object.keys(figures).join('') },
    json: { type: 'string', default: 'bench-results.json' },
    help: { type: 'boolean', default: false },
  },
})

const help = `pnpm bench [--rounds 5] [--seconds 5] [--only abcdefgh] [--json bench-results.json]

Measures, alternately and in one run, on a private PostgreSQL with fsync on:
${Object.entries(figures)
  .map(([figure, { what }]) => `  ${figure}  ${what}`)
  .join('\n')}
`

const run = async (): Promise<void> => {
  const directory = await mkdtemp(join(tmpdir(), 'stepledger-bench-'))
  const postgres = await startLocalPostgres({
    directory,
    settings: { max_connections: '200', shared_buffers: '1GB', max_wal_size: '4GB' },
  })
  const apiKey = 'sl_bench_key_of_no_importance'
  // The API migrates the database that the others use.
  const stepledger = await startStepledger(postgres.url, apiKey)
  const plain = await startPlainApollo(postgres.url)
  const measured: Rounds = {}
  const chosen = [...values.only].filter((figure): figure is Figure => figure in figures)

  const measureOnce = async (figure: Figure): Promise<Round> => {
    const server = { stepledger, plain, database: undefined }[figures[figure].target]
    const before = server && (await readUsage(server.pid))
    const result = await runLoad({
      figure,
      seconds: Number(values.seconds),
      url: server?.url ?? '',
      apiKey,
      databaseUrl: postgres.url,
    })
    const after = server && (await readUsage(server.pid))
    return {
      ...result,
      rate: result.count / result.seconds,
      serverCpu: before && after ? ((after.cpu - before.cpu) / result.seconds) * 100 : 0,
      serverMemory: after?.memory ?? 0,
    }
  }

  try {
    for (let round = 0; round <= Number(values.rounds); round++) {
      for (const figure of chosen) {
        const result = await measureOnce(figure)
        console.log(
          `${round === 0 ? 'warm-up' : `round ${round}`}  (${figure})  ${Math.round(result.rate)} ${figures[figure].unit}/s`,
        )
        if (round > 0) measured[figure] = [...(measured[figure] ?? []), result]
      }
    }
  } finally {
    await Promise.all([stepledger.stop(), plain.stop()])
    await postgres.stop()
    await rm(directory, { recursive: true, force: true })
  }
  const summary = report(measured)
  await writeFile(values.json, `${JSON.stringify(summary, null, 2)}\n`)
  console.log(`\n${formatReport(summary)}\n\nEvery round is in ${values.json}.`)
}

if (values.help) console.log(help)
else await run()
