import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findFreePort } from '@stepledger/local-postgres'

/** Where the product under test runs: ports, data and a key of its own, so that it meddles with no other. */
export type Stage = { dashboardUrl: string; apiUrl: string; apiKey: string; dataDir: string }

/** The first process sets the stage; the workers, which read the same configuration, find it in the environment. */
export async function findStage(): Promise<Stage> {
  process.env.STEPLEDGER_E2E_STAGE ??= JSON.stringify(await setStage())
  return JSON.parse(process.env.STEPLEDGER_E2E_STAGE)
}

async function setStage(): Promise<Stage> {
  const [port, apiPort] = await Promise.all([findFreePort(), findFreePort()])
  const dataDir = mkdtempSync(join(tmpdir(), 'stepledger-e2e-'))
  process.once('exit', () => rmSync(dataDir, { recursive: true, force: true }))
  return {
    dashboardUrl: `http://127.0.0.1:${port}`,
    apiUrl: `http://127.0.0.1:${apiPort}`,
    apiKey: 'sl_for_the_browser_tests_alone',
    dataDir,
  }
}
