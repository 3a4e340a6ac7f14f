import { join } from 'node:path'
import { root } from '../setup/run.mjs'

export function describeApi({ host, apiPort, apiUrl, publicUrl }, { apiKey, database }) {
  return {
    name: 'api',
    label: 'API',
    url: `${apiUrl}/graphql`,
    ready: `${apiUrl}/readyz`,
    cwd: join(root, 'apps/api'),
    args: ['dist/main.js'],
    env: {
      HOST: host,
      API_PORT: apiPort,
      DATABASE_URL: database.url,
      STEPLEDGER_API_KEY: apiKey,
      STEPLEDGER_URL: publicUrl,
    },
  }
}

export function describeDashboard({ host, port, apiUrl, dashboardUrl, publicUrl }) {
  return {
    name: 'dashboard',
    label: 'Dashboard',
    url: dashboardUrl,
    ready: dashboardUrl,
    cwd: join(root, 'apps/dashboard'),
    args: ['node_modules/next/dist/bin/next', 'start', '--hostname', host, '--port', String(port)],
    // It has no key: it passes on who is signed in.
    env: { STEPLEDGER_API_URL: apiUrl, STEPLEDGER_URL: publicUrl, STEPLEDGER_API_KEY: undefined },
  }
}
