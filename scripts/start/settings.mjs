import { join, resolve } from 'node:path'
import { Refusal, root } from '../setup/run.mjs'

const table = [
  ['HOST', '127.0.0.1', 'the address that the dashboard and the API listen on'],
  ['PORT', '3000', 'port of the dashboard'],
  ['API_PORT', '4000', 'port of the API'],
  [
    'DATABASE_URL',
    'a private one',
    'another PostgreSQL, 15 or later: postgres://user:password@host:5432/name',
  ],
  ['STEPLEDGER_DATA_DIR', '.stepledger', 'database, keys and logs'],
  ['STEPLEDGER_URL', 'the dashboard', 'where people reach the dashboard, if not by the address above'],
  ['STEPLEDGER_API_KEY', 'made at random', 'the first API key; kept in the data directory'],
]

export const help = `npm start: installs and builds what is missing, starts PostgreSQL, API and dashboard.

Settings, by environment:
${table.map(([name, fallback, about]) => `  ${name.padEnd(21)}${fallback.padEnd(16)}${about}`).join('\n')}

For example: PORT=3001 API_PORT=4001 npm start`

/** Reads the settings and refuses what cannot work, naming the setting. */
export function readSettings(env = process.env) {
  const host = env.HOST || '127.0.0.1'
  const port = readPort(env, 'PORT', 3000)
  const apiPort = readPort(env, 'API_PORT', 4000)
  if (port === apiPort) throw new Refusal(`PORT and API_PORT are both ${port}: they must differ`)
  const dataDir = resolve(root, env.STEPLEDGER_DATA_DIR || '.stepledger')
  return {
    host,
    port,
    apiPort,
    databaseUrl: readDatabaseUrl(env),
    dataDir,
    apiKey: env.STEPLEDGER_API_KEY || undefined,
    ...addresses({ host, port, apiPort }, env.STEPLEDGER_URL),
  }
}

export function inDataDir({ dataDir }, name) {
  return join(dataDir, name)
}

function readPort(env, name, fallback) {
  const text = env[name] || String(fallback)
  const port = Number(text)
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port
  throw new Refusal(`${name} is ${JSON.stringify(text)}, which is no port: use a number from 1 to 65535`)
}

function readDatabaseUrl(env) {
  const text = env.DATABASE_URL
  if (!text) return undefined
  if (URL.canParse(text) && /^postgres(ql)?:$/.test(new URL(text).protocol)) return text
  throw new Refusal('DATABASE_URL is not of the form postgres://user:password@host:5432/name')
}

/** Where a browser on this machine finds the two; an address that stands for all of them is no place to go. */
function addresses({ host, port, apiPort }, publicUrl) {
  const all = host === '0.0.0.0' || host === '::'
  const name = all ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host
  const dashboardUrl = `http://${name}:${port}`
  return { dashboardUrl, publicUrl: publicUrl || dashboardUrl, apiUrl: `http://${name}:${apiPort}` }
}
