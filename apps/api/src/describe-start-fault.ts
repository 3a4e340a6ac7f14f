import { type Environment, EnvironmentError } from './environment.ts'
import { isDatabaseAway } from './ledger/index.ts'

const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined

type Setting = 'PORT' | 'HOST'

const portFaults: Readonly<Record<string, [what: string, setting: Setting]>> = {
  EADDRINUSE: ['is taken by another program', 'PORT'],
  EACCES: ['may not be used by this account', 'PORT'],
  EADDRNOTAVAIL: ['is no address of this machine', 'HOST'],
}

const settingsOfApi = { PORT: 'API_PORT', HOST: 'HOST' }
const settingsOfMetrics = { PORT: 'METRICS_PORT', HOST: 'METRICS_HOST' }

const describePortFault = (error: unknown, { host, port, metrics }: Environment): string | undefined => {
  const [what, setting] = portFaults[String(codeOf(error))] ?? []
  if (!what || !setting) return undefined
  const isOfMetrics = error instanceof Error && 'port' in error && error.port === metrics?.port
  const at = isOfMetrics && metrics ? metrics : { host, port }
  return `${at.host}:${at.port} ${what}: set ${(isOfMetrics ? settingsOfMetrics : settingsOfApi)[setting]}.`
}

/** One clear line on why the server cannot start, without secrets; one for each bad setting. */
export const describeStartFault = (error: unknown, environment: Environment | undefined): string => {
  if (error instanceof EnvironmentError || !environment)
    return error instanceof Error ? error.message : String(error)
  const code = String(codeOf(error))
  const portFault = describePortFault(error, environment)
  if (portFault) return portFault
  const { message } = error instanceof Error ? error : { message: String(error) }
  const { host, pathname } = new URL(environment.databaseUrl)
  if (isDatabaseAway(error) || code === 'EAI_AGAIN') {
    return `The database at ${host} can't be reached (${code}): check DATABASE_URL, and that PostgreSQL runs.`
  }
  if (/^(28|3D)/.test(code)) return `The database ${host}${pathname} refuses this server: ${message}.`
  return `The server cannot start: ${message.replaceAll('\n', ' ')}`
}
