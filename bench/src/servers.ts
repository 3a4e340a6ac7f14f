import { type ChildProcess, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { findFreePort } from '@stepledger/local-postgres'

export type Server = { url: string; pid: number; stop: () => Promise<void> }

export const stopOf = (child: ChildProcess) => async () => {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGTERM')
  await once(child, 'exit')
}

export const startPlainApollo = async (databaseUrl: string): Promise<Server> => {
  const child = fork(fileURLToPath(new URL('plain-apollo.js', import.meta.url)), {
    env: { ...process.env, DATABASE_URL: databaseUrl, NODE_ENV: 'production' },
  })
  const [url] = (await once(child, 'message')) as [string]
  return { url, pid: child.pid ?? 0, stop: stopOf(child) }
}

const readyWithin = 30_000

export const awaitAnswer = async (url: string): Promise<void> => {
  const until = Date.now() + readyWithin
  while (Date.now() < until) {
    const response = await fetch(url).catch(() => undefined)
    if (response?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`${url} did not answer within ${readyWithin / 1_000} s.`)
}

export const startStepledger = async (databaseUrl: string, apiKey: string): Promise<Server> => {
  const port = await findFreePort()
  const main = fileURLToPath(new URL('../../apps/api/dist/main.js', import.meta.url))
  const child = spawn(process.execPath, [main], {
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      STEPLEDGER_API_KEY: apiKey,
      API_PORT: String(port),
      LOG_LEVEL: 'warn',
      NODE_ENV: 'production',
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  await awaitAnswer(`http://127.0.0.1:${port}/readyz`)
  return { url: `http://127.0.0.1:${port}/graphql`, pid: child.pid ?? 0, stop: stopOf(child) }
}

const ticksPerSecond = 100

/** CPU seconds so far and resident MiB, as Linux tells them; zeros elsewhere. */
export const readUsage = async (pid: number): Promise<{ cpu: number; memory: number }> => {
  const [stat, status] = await Promise.all([
    readFile(`/proc/${pid}/stat`, 'utf8').catch(() => ''),
    readFile(`/proc/${pid}/status`, 'utf8').catch(() => ''),
  ])
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const kibibytes = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0)
  return {
    cpu: (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / ticksPerSecond,
    memory: kibibytes / 1_024,
  }
}
