import { type Environment, EnvironmentError } from './environment.ts'
import { isDatabaseAway } from './ledger/index.ts'

const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined

const portFaults: Readonly<Record<string, string>> = {
  EADDRINUSE: 'is taken by another program: set API_PORT',
  EACCES: 'may not be used by this account: set API_PORT',
  EADDRNOTAVAIL: 'is no address of this machine: set HOST',
}

/** One clear line on why the server cannot start, without secrets; one for each bad setting. */
export const describeStartFault = (error: unknown, environment: Environment | undefined): string => {
  if (error instanceof EnvironmentError || !environment)
    return error instanceof Error ? error.message : String(error)
  const code = String(codeOf(error))
  if (portFaults[code]) return `${environment.host}:${environment.port} ${portFaults[code]}.`
  const { message } = error instanceof Error ? error : { message: String(error) }
  const { host, pathname } = new URL(environment.databaseUrl)
  if (isDatabaseAway(error) || code === 'EAI_AGAIN') {
    return `The database at ${host} can't be reached (${code}): check DATABASE_URL, and that PostgreSQL runs.`
  }
  if (/^(28|3D)/.test(code)) return `The database ${host}${pathname} refuses this server: ${message}.`
  return `The server cannot start: ${message.replaceAll('\n', ' ')}`
}
