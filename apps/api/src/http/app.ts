import { createServer, type Server } from 'node:http'
import type { Logger } from 'pino'
import { createAuthenticator } from '../access/create-authenticator.ts'
import { createLimiter } from '../access/create-limiter.ts'
import { createSessionAuthenticator } from '../access/create-session-authenticator.ts'
import { createProviderOpener } from '../access/sign-in/oidc/open-provider.ts'
import { createAuthOpener } from '../access/sign-in/open-auth.ts'
import type { SignInSettings } from '../access/sign-in/settings.ts'
import type { LastUse } from '../access/start-last-use.ts'
import { createSchema } from '../graphql/schema.ts'
import { startGraphqlServer } from '../graphql/server.ts'
import { createFeeds, type Recorder, type Sql } from '../ledger/index.ts'
import type { Tracing } from '../tracing/types.ts'
import { readNetworks } from './address-of.ts'
import { type Call, createCall } from './call.ts'
import { createTurns } from './create-turns.ts'
import { Refusal } from './refusal.ts'
import { refuse } from './respond.ts'
import { createAuthHandler } from './serve-auth.ts'
import { createGraphqlHandler } from './serve-graphql.ts'
import { createReadinessHandler, serveLiveness } from './serve-health.ts'
import { createStreams } from './serve-stream.ts'
import { codeOf, writeLine } from './write-line.ts'

export type App = {
  server: Server
  /** Takes in nothing more, and resolves when what is under way has its answer: at the latest after `patience`. */
  drain: (patience?: number) => Promise<void>
  /** How many streams are open. */
  streams: () => number
  /** How many requests have no answer yet, streams among them. */
  underWay: () => number
}

type Handler = (call: Call) => Promise<void>

const timeouts = { headersTimeout: 10_000, requestTimeout: 30_000, keepAliveTimeout: 65_000 }

const notFound: Handler = async () => {
  throw new Refusal(404, 'NOT_FOUND', 'There is nothing here. The API is at /graphql.')
}

/** `path` is an address of ours, or `other`: it becomes a label of metrics, and no caller may choose one. */
export type RequestEnd = { path: string; code: string; seconds: number }

type AppOptions = {
  sql: Sql
  recorder: Recorder
  lastUse: LastUse
  log: Logger
  signIn: SignInSettings
  trustedProxies: readonly string[]
  patience?: number
  /** Of a key without a limit of its own; null: none. */
  callsPerSecond?: number | null
  tracing?: Tracing | undefined
  onEnd?: ((request: RequestEnd) => void) | undefined
}

/** The server's HTTP side, ready to listen. */
export const createApp = async (options: AppOptions): Promise<App> => {
  const { sql, log } = options
  let draining = false
  let underWay = 0
  const isDraining = () => draining
  const schema = createSchema()
  const apollo = await startGraphqlServer(schema, log)
  const { patience = 4_500, callsPerSecond = null } = options
  const authenticate = createAuthenticator(sql, { patience })
  const openAuth = createAuthOpener(sql, options.signIn, log)
  const sessions = createSessionAuthenticator({ sql, openAuth })
  const trustedProxies = readNetworks(options.trustedProxies)
  const door = {
    ...options,
    patience,
    authenticate,
    sessions,
    trustedProxies,
    dashboardUrl: options.signIn.dashboardUrl,
    limit: createLimiter(callsPerSecond),
    // More would make no call faster: this many fill the batches that are written at once. But each of them is a while
    // that another caller waits.
    turns: createTurns({ most: 64, mostBesideOthers: 16 }),
    // A list may keep a connection for as long as 5 s, and a caller must not have them all.
    readingTurns: createTurns({ most: 4, patience: 4_000 }),
    feeds: createFeeds(sql),
  }
  const streams = createStreams(schema, door)
  const provider = options.signIn.oidc
  const oidc = provider && { name: provider.name, openProvider: createProviderOpener(provider) }
  const serveAuth = createAuthHandler({ ...door, openAuth, oidc })
  const handlers = new Map<string, Handler>([
    ['/graphql', createGraphqlHandler(apollo, door)],
    ['/graphql/stream', streams.serve],
    ['/healthz', serveLiveness],
    ['/readyz', createReadinessHandler(sql)],
  ])

  const server = createServer(timeouts, (request, response) => {
    const call = createCall({ request, response }, { isDraining, tracing: options.tracing })
    underWay++
    const handle = handlers.get(call.path) ?? (call.path.startsWith('/auth/') ? serveAuth : notFound)
    handle(call)
      .catch((error) => refuse(call, error, log))
      .finally(() => {
        underWay--
        writeLine(log, call)
        const path = handlers.has(call.path) ? call.path : 'other'
        const code = codeOf(call)
        call.span?.end({ path, code, status: response.statusCode })
        options.onEnd?.({ path, code, seconds: (performance.now() - call.started) / 1_000 })
      })
  })

  const drain = async (patience = 10_000): Promise<void> => {
    draining = true
    streams.end()
    const closed = new Promise((resolve) => server.close(resolve))
    const timer = setTimeout(() => server.closeAllConnections(), patience)
    await closed
    clearTimeout(timer)
    await apollo.stop()
  }
  return { server, drain, streams: streams.count, underWay: () => underWay }
}
