import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startLocalPostgres } from '@stepledger/local-postgres'
import { findFreePort, startProcess } from './start-process.ts'

export type Stage = Awaited<ReturnType<typeof startStage>>

const program = (path: string) => new URL(path, import.meta.url).pathname

/** The API and the dashboard as they are built, each in a process of its own, on an empty database. */
export async function startStage() {
  const directory = await mkdtemp(join(tmpdir(), 'stepledger-dashboard-'))
  const postgres = await startLocalPostgres({ directory, settings: { fsync: 'off' } })
  const [apiPort, port] = await Promise.all([findFreePort(), findFreePort()])
  const apiUrl = `http://127.0.0.1:${apiPort}`
  const dashboardUrl = `http://127.0.0.1:${port}`
  const secrets = { STEPLEDGER_API_KEY: 'sl_for_the_dashboards_tests_alone', STEPLEDGER_API_URL: apiUrl }

  const api = await startProcess({
    args: [program('../../api/dist/main.js')],
    env: { ...secrets, API_PORT: String(apiPort), DATABASE_URL: postgres.url },
    readyAt: `${apiUrl}/readyz`,
  })
  const dashboard = await startProcess({
    args: [program('../node_modules/next/dist/bin/next'), 'start', '--port', String(port)],
    env: { ...secrets, HOSTNAME: '127.0.0.1' },
    readyAt: `${dashboardUrl}/icon.svg`,
  })

  return {
    secrets,
    dashboardUrl,
    async ask(query: string, variables: object = {}) {
      const response = await fetch(`${apiUrl}/graphql`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${secrets.STEPLEDGER_API_KEY}`,
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
