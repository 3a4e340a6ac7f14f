import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Browser } from '@playwright/test'
import { startLocalPostgres } from '@stepledger/local-postgres'
import postgres from 'postgres'
import { formatDashboard, judgeRounds } from './dashboard-bars.ts'
import { compareLastPage } from './dashboard-last-page.ts'
import { findLongThread, recordLongThread } from './dashboard-long-thread.ts'
import { measures, type Round, type Subject } from './dashboard-measures.ts'
import { openBrowser, watchPage } from './dashboard-page.ts'
import { type Stage, startStage } from './dashboard-stage.ts'
import { fillThreads, startOf } from './growth-fill.ts'
import { awaitRollup, readWorkspace } from './growth-ledger.ts'
import { readDocuments } from './read-documents.ts'
import { machine } from './report.ts'
import { startStepledger } from './servers.ts'
import { type Cookie, signIn } from './sign-in.ts'

const { values } = parseArgs({
  options: {
    threads: { type: 'string', default: '1000000' },
    steps: { type: 'string', default: '10000' },
    rounds: { type: 'string', default: '5' },
    directory: { type: 'string' },
    json: { type: 'string', default: 'bench-dashboard.json' },
    help: { type: 'boolean', default: false },
  },
})

const help = `pnpm bench:dashboard [--threads 1000000] [--steps 10000] [--rounds 5] [--json bench-dashboard.json]
                      [--directory DIR]

Fills a ledger with so many threads, records one of so many steps, and measures the pages in Chromium
(STEPLEDGER_CHROMIUM, or Playwright's own). The disk must have room for 9 KiB a thread.

With --directory the ledger is kept there, and the next run measures it as it is; one that bench:growth kept will do.
`

const apiKey = 'sl_bench_key_of_no_importance'
const threads = Number(values.threads)
const steps = Number(values.steps)

type Measured = { judged: ReturnType<typeof judgeRounds>; chromium: string }

const measureRound = async (browser: Browser, subject: Subject, cookies: Cookie[]): Promise<Round> => {
  const round: Round = {}
  for (const measure of measures) {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    await page.context().addCookies(cookies)
    await watchPage(page)
    Object.assign(round, await measure(page, subject))
    await page.close()
  }
  return round
}

const measureStage = async ({ api, dashboard }: Stage, sql: postgres.Sql, began: Date): Promise<Measured> => {
  const threadId =
    (await findLongThread(sql, steps)) ??
    (await recordLongThread({ url: new URL(api.url).origin, apiKey }, steps))
  const { id } = await readWorkspace(sql)
  console.log(`rolled up in ${(await awaitRollup(sql, id)).toFixed(0)} s`)
  const orderId = `ORD-${Math.floor(threads / 2)}`
  const subject = { origin: dashboard.url, threadId, steps, orderId, service: 'support' }
  const cookies = await signIn(sql, id, { api, dashboard })
  const documentOf = await readDocuments()
  const browser = await openBrowser()
  const rounds: Round[] = []
  try {
    for (let round = 0; round <= Number(values.rounds); round++) {
      const measured = await measureRound(browser, subject, cookies)
      const lastPage = await compareLastPage({ url: api.url, apiKey, documentOf }, began)
      console.log(round === 0 ? 'warm-up' : `round ${round}`)
      if (round > 0) rounds.push({ ...measured, lastPage })
    }
    return { judged: judgeRounds(rounds), chromium: browser.version() }
  } finally {
    await browser.close()
  }
}

const run = async (): Promise<void> => {
  const { directory: kept } = values
  const directory =
    kept === undefined ? await mkdtemp(join(tmpdir(), 'stepledger-dashboard-')) : resolve(kept)
  const settings = { shared_buffers: '2GB', max_wal_size: '8GB', maintenance_work_mem: '1GB' }
  const local = await startLocalPostgres({ directory, settings })
  const sql = postgres(local.url, { max: 1, onnotice: () => {} })
  let stage: Stage | undefined
  try {
    await (await startStepledger(local.url, apiKey)).stop()
    const { id, from, began: found } = await readWorkspace(sql)
    const began = found ?? new Date(Date.now() - startOf(new Date(0), threads).getTime() - 60_000)
    if (from < threads)
      await fillThreads(sql, { workspaceId: id, began, from, to: threads, onProgress: console.log })
    stage = await startStage(local.url, apiKey)
    const { judged, chromium } = await measureStage(stage, sql, began)
    const about = {
      machine: `${machine()}, Chromium ${chromium}`,
      at: new Date().toISOString(),
      threads,
      steps,
    }
    await writeFile(values.json, `${JSON.stringify({ ...about, measured: judged }, null, 2)}\n`)
    console.log(`\n${about.machine}\n\n${formatDashboard(judged)}\n\nEverything is in ${values.json}.`)
  } finally {
    await stage?.stop()
    await sql.end()
    await local.stop()
    if (kept === undefined) await rm(directory, { recursive: true, force: true })
  }
}

if (values.help) console.log(help)
else await run()
