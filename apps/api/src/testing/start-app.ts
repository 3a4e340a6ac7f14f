import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { Writable } from 'node:stream'
import type { KeyRole } from '../access/caller.ts'
import { hashKey } from '../access/hash-key.ts'
import type { SignInSettings } from '../access/sign-in/settings.ts'
import { startLastUse } from '../access/start-last-use.ts'
import { connect, type Sql } from '../database/connect.ts'
import { type App, createApp } from '../http/app.ts'
import { createLog } from '../http/create-log.ts'
import { createRecorder, type Workspace } from '../ledger/index.ts'

type GraphqlError = {
  message: string
  path?: (string | number)[]
  extensions: { code: string; path?: string; requestId?: string; retryAfter?: number }
}

// biome-ignore lint/suspicious/noExplicitAny: a test reads answers whose shape its own query gives
export type Answer = { status: number; headers: Headers; data: any; errors: GraphqlError[] }

export type TestApp = App & {
  url: string
  sql: Sql
  /** What the server wrote into its log. */
  lines: () => string[]
  stop: () => Promise<void>
}

export const createKey = async (
  sql: Sql,
  workspace: Workspace,
  { role = 'BOTH', callsPerSecond = null }: { role?: KeyRole; callsPerSecond?: number | null } = {},
): Promise<string> => {
  const key = randomUUID()
  await sql`
    insert into api_keys (workspace_id, name, secret_hash, role, calls_per_second)
    values (${workspace.id}, 'test', ${hashKey(key)}, ${role}, ${callsPerSecond})`
  return key
}

export type AppChoice = {
  patience?: number
  pooled?: boolean
  callsPerSecond?: number
  signIn?: Partial<SignInSettings>
  trustedProxies?: string[]
}

export const dashboardUrl = 'http://localhost:3000'

/**
 * In milliseconds: for tests that try many passwords at once. They are hashed one after another, and on a slow machine
 * the last would have its turn only after a caller in service is told that the server is not available.
 */
export const patienceForPasswords = 20_000

export const signInSettings: SignInSettings = { dashboardUrl, secret: undefined, oidc: undefined }

/** A server with connections of its own, on a free port. Several may be started on one database. */
export const startApp = async (
  databaseUrl: string,
  { pooled = false, signIn, trustedProxies = ['127.0.0.1'], ...options }: AppChoice = {},
): Promise<TestApp> => {
  const lines: string[] = []
  const destination = new Writable({
    write(line, _, done) {
      lines.push(String(line))
      done()
    },
  })
  const sql = connect(databaseUrl, { pooled })
  const recorder = createRecorder(sql)
  const log = createLog('debug', destination)
  const lastUse = startLastUse(sql, (err) => log.error({ err }))
  const app = await createApp({
    sql,
    recorder,
    lastUse,
    log,
    signIn: { ...signInSettings, ...signIn },
    trustedProxies,
    ...options,
  })
  app.server.listen(0, '127.0.0.1')
  await once(app.server, 'listening')
  const { port } = app.server.address() as AddressInfo
  const stop = async () => {
    await app.drain(1_000)
    await Promise.all([recorder.close(), lastUse.stop()])
    await sql.end({ timeout: 1 })
  }
  return { ...app, url: `http://127.0.0.1:${port}`, sql, lines: () => lines, stop }
}

export const readAnswer = async (response: Response): Promise<Answer> => {
  const { data = null, errors = [] } = JSON.parse(await response.text())
  return { status: response.status, headers: response.headers, data, errors }
}

export const post = async (
  { url }: { url: string },
  key: string,
  body: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string> = {},
): Promise<Answer> =>
  readAnswer(
    await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json', ...headers },
      body,
    }),
  )

export const request = (
  app: { url: string },
  key: string,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<Answer> => post(app, key, JSON.stringify({ query, variables }))
