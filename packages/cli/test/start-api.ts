import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { findFreePort } from '@stepledger/local-postgres'
import postgres from 'postgres'
import { inject, vi } from 'vitest'

const program = fileURLToPath(new URL('../../../apps/api/dist/main.js', import.meta.url))

export type Api = Awaited<ReturnType<typeof startApi>>

/** The API in a process of its own, on an empty database. */
export async function startApi() {
  const name = `cli_${randomUUID().replaceAll('-', '')}`
  const admin = postgres(inject('postgresUrl'), { max: 1, onnotice: () => {} })
  await admin.unsafe(`create database ${name}`)
  const database = new URL(inject('postgresUrl'))
  database.pathname = `/${name}`
  const port = await findFreePort()
  const apiKey = `sl_${randomUUID()}`
  const url = `http://127.0.0.1:${port}`
  let child: ChildProcess
  let output = ''

  async function start() {
    const settings = {
      HOST: '127.0.0.1',
      API_PORT: String(port),
      DATABASE_URL: database.href,
      LOG_LEVEL: 'info',
    }
    child = spawn(process.execPath, [program], {
      env: { ...process.env, ...settings, STEPLEDGER_API_KEY: apiKey },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    child.stdout?.setEncoding('utf8').on('data', (text) => (output += text))
    await vi.waitUntil(async () => (await fetch(`${url}/readyz`).catch(() => undefined))?.ok, {
      timeout: 30_000,
      interval: 50,
    })
  }

  async function kill(signal: NodeJS.Signals = 'SIGKILL') {
    const exited = once(child, 'exit')
    child.kill(signal)
    await exited
  }

  /** Makes the first administrator, by the link that a new server prints. */
  async function createAdmin(person: { name: string; email: string; password: string }) {
    const token = await vi.waitUntil(() => /\/join#([\w-]+)/.exec(output)?.[1], { timeout: 10_000 })
    const response = await fetch(`${url}/auth/join`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token, ...person }),
    })
    if (!response.ok) throw new Error(await response.text())
  }

  await start()
  return {
    url,
    /** What the server has written into its log. */
    output: () => output,
    createAdmin,
    env: { STEPLEDGER_URL: url, STEPLEDGER_API_KEY: apiKey },
    start,
    kill,
    async stop() {
      if (child.exitCode === null && child.signalCode === null) await kill('SIGTERM')
      await admin.unsafe(`drop database ${name} with (force)`)
      await admin.end()
    },
  }
}
