import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findFreePort, startLocalPostgres } from '@stepledger/local-postgres'
import { vi } from 'vitest'
import { startProcess } from './start-process.ts'

export type Stage = Awaited<ReturnType<typeof startStage>>

const program = (path: string) => new URL(path, import.meta.url).pathname

/** The API and the dashboard as they are built, each in a process of its own, on an empty database. */
export async function startStage() {
  const directory = await mkdtemp(join(tmpdir(), 'stepledger-dashboard-'))
  const postgres = await startLocalPostgres({ directory, settings: { fsync: 'off' } })
  const [apiPort, port] = await Promise.all([findFreePort(), findFreePort()])
  const apiUrl = `http://127.0.0.1:${apiPort}`
  const dashboardUrl = `http://127.0.0.1:${port}`
  const apiKey = 'sl_for_the_dashboards_tests_alone'
  const addresses = { STEPLEDGER_API_URL: apiUrl, STEPLEDGER_URL: dashboardUrl }

  const api = await startProcess({
    args: [program('../../api/dist/main.js')],
    env: {
      ...addresses,
      STEPLEDGER_API_KEY: apiKey,
      API_PORT: String(apiPort),
      DATABASE_URL: postgres.url,
    },
    readyAt: `${apiUrl}/readyz`,
  })
  const dashboard = await startProcess({
    args: [program('../node_modules/next/dist/bin/next'), 'start', '--port', String(port)],
    env: { ...addresses, HOSTNAME: '127.0.0.1' },
    readyAt: `${dashboardUrl}/icon.svg`,
  })

  return {
    addresses,
    dashboardUrl,
    /** What the first administrator's browser sends. */
    cookie: await joinFirst({ dashboardUrl, readLog: api.readLog }),
    async ask(query: string, variables: object = {}) {
      const response = await fetch(`${apiUrl}/graphql`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${apiKey}`,
          'content-type': 'application/json',
        },
        body: JSON.stringify({ query, variables }),
      })
      const { data, errors } = await response.json()
      if (errors) throw new Error(JSON.stringify(errors))
      return data
    },
    /** The operations that the API has been asked for, by its log. */
    listOperations: () => api.readLog().map(({ operation }) => operation),
    killApi: () => api.stop('SIGKILL'),
    async stop() {
      await Promise.all([dashboard.stop(), api.stop()])
      await postgres.stop()
      await rm(directory, { recursive: true, force: true })
    },
  }
}

type First = { dashboardUrl: string; readLog: () => Record<string, unknown>[] }

/** Makes the first administrator by the link in the API's log, and says with which cookie they are signed in. */
async function joinFirst({ dashboardUrl, readLog }: First) {
  const findLink = () => readLog().find(({ link }) => link !== undefined)?.link
  const link = await vi.waitUntil(findLink, { timeout: 10_000 })
  const token = new URL(String(link)).hash.slice(1)
  const person = { name: 'Ada', email: 'ada@stepledger.test', password: 'a long enough password' }
  const response = await fetch(`${dashboardUrl}/api/auth/join`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: dashboardUrl },
    body: JSON.stringify({ token, ...person }),
  })
  if (!response.ok) throw new Error(await response.text())
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';', 1)[0])
    .join('; ')
}
