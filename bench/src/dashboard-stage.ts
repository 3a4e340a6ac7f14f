import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { findFreePort } from '@stepledger/local-postgres'
import { awaitAnswer, type Server, startStepledger, stopOf } from './servers.ts'

const dashboard = fileURLToPath(new URL('../../apps/dashboard/', import.meta.url))

const startDashboard = async (apiUrl: string): Promise<Server> => {
  const port = await findFreePort()
  const url = `http://127.0.0.1:${port}`
  const args = ['node_modules/next/dist/bin/next', 'start', '--hostname', '127.0.0.1', '--port', String(port)]
  const child: ChildProcess = spawn(process.execPath, args, {
    cwd: dashboard,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      STEPLEDGER_API_URL: apiUrl,
      STEPLEDGER_URL: url,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const died = once(child, 'exit').then(([code]) => {
    throw new Error(`The dashboard ended with ${code}. Is it built?`)
  })
  await Promise.race([awaitAnswer(`${url}/icon.svg`), died])
  died.catch(() => {})
  return { url, pid: child.pid ?? 0, stop: stopOf(child) }
}

export type Stage = { api: Server; dashboard: Server; stop: () => Promise<void> }

/** API and dashboard as they are built, each in a process of its own. */
export const startStage = async (databaseUrl: string, apiKey: string): Promise<Stage> => {
  const api = await startStepledger(databaseUrl, apiKey)
  const dashboard = await startDashboard(new URL(api.url).origin).catch(async (error) => {
    await api.stop()
    throw error
  })
  return {
    api,
    dashboard,
    stop: async () => {
      await dashboard.stop()
      await api.stop()
    },
  }
}
