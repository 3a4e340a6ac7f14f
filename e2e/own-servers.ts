import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { connect, createServer, type Socket } from 'node:net'
import { fileURLToPath } from 'node:url'
import { expect } from '@playwright/test'
import { findFreePort } from '@stepledger/local-postgres'
import { findStage } from './stage.ts'

const { apiKey, dashboardUrl, dataDir } = await findStage()

type Wanted = { folder: string; args: string[]; env: Record<string, string>; readyAt: string }

async function startServer({ folder, args, env, readyAt }: Wanted) {
  const cwd = fileURLToPath(new URL(`../apps/${folder}`, import.meta.url))
  const own = { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, ...own, ...env },
    stdio: 'ignore',
  })
  const exited = once(child, 'exit')
  // It must not outlive a story that failed.
  const kill = () => child.kill('SIGKILL')
  process.once('exit', kill)
  const isUp = async () => (await fetch(readyAt).catch(() => undefined))?.ok ?? false
  await expect.poll(isUp, { timeout: 30_000 }).toBe(true)
  return async () => {
    process.off('exit', kill)
    kill()
    await exited
  }
}

/** Another API on the same database, which a story may kill, or give other settings. */
export async function startApi(port: number, settings: Record<string, string> = {}) {
  const databaseUrl = (await readFile(`${dataDir}/database-url`, 'utf8')).trim()
  return startServer({
    folder: 'api',
    args: ['dist/main.js'],
    env: {
      API_PORT: String(port),
      DATABASE_URL: databaseUrl,
      STEPLEDGER_API_KEY: apiKey,
      STEPLEDGER_URL: dashboardUrl,
      ...settings,
    },
    readyAt: `http://127.0.0.1:${port}/readyz`,
  })
}

/** Another dashboard, before an API of the story's choice. */
export async function startDashboard(apiUrl: string, port?: number) {
  const ownPort = port ?? (await findFreePort())
  const url = `http://127.0.0.1:${ownPort}`
  const kill = await startServer({
    folder: 'dashboard',
    args: ['node_modules/next/dist/bin/next', 'start', '--hostname', '127.0.0.1', '--port', String(ownPort)],
    env: { STEPLEDGER_API_URL: apiUrl, STEPLEDGER_URL: url },
    readyAt: `${url}/icon.svg`,
  })
  return { url, kill }
}

export type Gate = Awaited<ReturnType<typeof startGate>>

/** Stands between a dashboard and the API: lets through, holds every answer back, or cuts every connection. */
export async function startGate(apiUrl: string) {
  const { hostname, port } = new URL(apiUrl)
  const open = new Map<Socket, Socket>()
  let way: 'through' | 'hold' | 'cut' = 'through'
  const server = createServer((near) => {
    if (way === 'cut') return near.destroy()
    const far = connect(Number(port), hostname)
    open.set(near, far)
    near.pipe(far)
    if (way === 'through') far.pipe(near)
    const end = () => {
      open.delete(near)
      near.destroy()
      far.destroy()
    }
    for (const socket of [near, far]) socket.on('error', end).on('close', end)
  })
  const gatePort = await findFreePort()
  server.listen(gatePort, '127.0.0.1')
  await once(server, 'listening')
  const cut = () => {
    way = 'cut'
    for (const near of open.keys()) near.destroy()
  }
  return {
    url: `http://127.0.0.1:${gatePort}`,
    hold: () => {
      way = 'hold'
      for (const [near, far] of open) far.unpipe(near).pause()
    },
    letThrough: () => {
      way = 'through'
      for (const [near, far] of open) far.pipe(near)
    },
    cut,
    close: () => {
      cut()
      server.close()
    },
  }
}
