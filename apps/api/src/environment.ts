import { isIP } from 'node:net'
import type { OidcSettings } from './access/sign-in/settings.ts'
import { readOidcSettings } from './read-oidc-settings.ts'

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const

const poolers = ['none', 'transaction'] as const

export type Environment = {
  host: string
  port: number
  databaseUrl: string
  databaseConnections: number
  /** What stands between this server and PostgreSQL: a pooler in transaction mode, or none. */
  databasePooler: (typeof poolers)[number]
  /** The first key of the workspace "default". Left out: only the keys that the database has are valid. */
  apiKey: string | undefined
  /** Of a key without a limit of its own; null: none. */
  callsPerSecond: number | null
  /** The public address of the dashboard: the base of links, and where people sign in. */
  dashboardUrl: string
  /** Signs cookies. Left out: one that the database keeps for all servers. */
  secret: string | undefined
  /** Who else people may sign in by. Left out: nobody. */
  oidc: OidcSettings | undefined
  /** Addresses and networks of proxies that say where a request came from. */
  trustedProxies: readonly string[]
  logLevel: (typeof logLevels)[number]
  /** After so many days calls are removed. Left out: never. */
  retentionDays: number | undefined
  /** Where the metrics are served. Left out: nowhere. */
  metrics: { host: string; port: number } | undefined
}

/** A bad setting each line: what it is called, what it must be. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError'
}

type Variables = Readonly<Record<string, string | undefined>>

const isLogLevel = (text: string): text is Environment['logLevel'] =>
  logLevels.some((level) => level === text)

const isPooler = (text: string): text is Environment['databasePooler'] =>
  poolers.some((pooler) => pooler === text)

const isPostgresUrl = (text: string): boolean =>
  URL.canParse(text) && ['postgres:', 'postgresql:'].includes(new URL(text).protocol)

const isOrigin = (text: string): boolean =>
  URL.canParse(text) &&
  ['http:', 'https:'].includes(new URL(text).protocol) &&
  /^https?:..[^/]+\/?$/.test(text)

const isNetwork = (text: string): boolean => {
  const [address = '', bits = '0'] = text.split('/')
  const most = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1
  return /^\d{1,3}$/.test(bits) && Number(bits) <= most
}

/** Reads and checks every setting of the server. An empty variable counts as left out. */
export const readEnvironment = (variables: Variables = process.env): Environment => {
  const faults: string[] = []
  const read = (name: string, byDefault: string): string => variables[name] || byDefault

  const readNumber = (name: string, byDefault: number, least: number, most: number): number => {
    const text = read(name, String(byDefault))
    const number = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN
    if (number >= least && number <= most) return number
    faults.push(`${name} must be a whole number from ${least} to ${most}, not "${text}".`)
    return byDefault
  }

  const databaseUrl = read('DATABASE_URL', '')
  if (!isPostgresUrl(databaseUrl)) {
    faults.push('DATABASE_URL must be set, like postgres://user:password@host:5432/database.')
  }
  const apiKey = variables.STEPLEDGER_API_KEY || undefined
  if (apiKey !== undefined && !/^[\x21-\x7e]{16,200}$/.test(apiKey)) {
    faults.push('STEPLEDGER_API_KEY must have 16 to 200 visible ASCII characters, without spaces.')
  }
  const logLevel = read('LOG_LEVEL', 'info')
  if (!isLogLevel(logLevel))
    faults.push(`LOG_LEVEL must be one of ${logLevels.join(', ')}, not "${logLevel}".`)
  const databasePooler = read('DATABASE_POOLER', 'none')
  if (!isPooler(databasePooler))
    faults.push(`DATABASE_POOLER must be one of ${poolers.join(', ')}, not "${databasePooler}".`)

  const dashboardUrl = read('STEPLEDGER_URL', 'http://localhost:3000')
  if (!isOrigin(dashboardUrl))
    faults.push('STEPLEDGER_URL must be the address of the dashboard, like https://ledger.example.com.')
  const secret = variables.STEPLEDGER_SECRET || undefined
  if (secret !== undefined && secret.length < 32)
    faults.push('STEPLEDGER_SECRET must have at least 32 characters.')
  const trustedProxies = read('TRUSTED_PROXIES', '127.0.0.0/8,::1')
    .split(',')
    .map((text) => text.trim())
  if (!trustedProxies.every(isNetwork))
    faults.push('TRUSTED_PROXIES must be addresses or networks, like 10.0.0.0/8, with commas between them.')

  const environment: Environment = {
    host: read('HOST', '127.0.0.1'),
    port: readNumber('API_PORT', 4000, 0, 65_535),
    databaseUrl,
    databaseConnections: readNumber('DATABASE_CONNECTIONS', 10, 2, 500),
    databasePooler: isPooler(databasePooler) ? databasePooler : 'none',
    apiKey,
    callsPerSecond: variables.CALLS_PER_SECOND_PER_KEY
      ? readNumber('CALLS_PER_SECOND_PER_KEY', 1, 1, 100_000)
      : null,
    dashboardUrl,
    secret,
    oidc: readOidcSettings(variables, faults),
    trustedProxies,
    logLevel: isLogLevel(logLevel) ? logLevel : 'info',
    retentionDays: variables.RETENTION_DAYS ? readNumber('RETENTION_DAYS', 0, 1, 36_500) : undefined,
    metrics: variables.METRICS_PORT
      ? { host: read('METRICS_HOST', '127.0.0.1'), port: readNumber('METRICS_PORT', 0, 0, 65_535) }
      : undefined,
  }
  if (faults.length > 0) throw new EnvironmentError(faults.join('\n'))
  return environment
}
