import { createServer, type Server } from 'node:http'
import type { Logger } from 'pino'
import { createAuthenticator } from '../access/create-authenticator.ts'
import { createSchema } from '../graphql/schema.ts'
import { startGraphqlServer } from '../graphql/server.ts'
import { createFeeds, type Recorder, type Sql } from '../ledger/index.ts'
import type { Tracing } from '../tracing/types.ts'
import { type Call, createCall } from './call.ts'
import { Refusal } from './refusal.ts'
import { refuse } from './respond.ts'
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

type AppOptions = {
  sql: Sql
  recorder: Recorder
  log: Logger
  patience?: number
  tracing?: Tracing | undefined
  onEnd?: ((request: { path: string; code: string; seconds: number }) => void) | undefined
}

/** The server's HTTP side, ready to listen. */
export const createApp = async (options: AppOptions): Promise<App> => {
  const { sql, log } = options
  let draining = false
  let underWay = 0
  const isDraining = () => draining
  const schema = createSchema()
  const apollo = await startGraphqlServer(schema, log)
  const { patience = 4_500 } = options
  const authenticate = createAuthenticator(sql, { patience })
  const door = { ...options, patience, authenticate, feeds: createFeeds(sql) }
  const streams = createStreams(schema, door)
  const handlers = new Map<string, Handler>([
    ['/graphql', createGraphqlHandler(apollo, door)],
    ['/graphql/stream', streams.serve],
    ['/healthz', serveLiveness],
    ['/readyz', createReadinessHandler(sql)],
  ])

  const server = createServer(timeouts, (request, response) => {
    const call = createCall({ request, response }, { isDraining, tracing: options.tracing })
    underWay++
    const handle = handlers.get(call.path) ?? notFound
    handle(call)
      .catch((error) => refuse(call, error, log))
      .finally(() => {
        underWay--
        writeLine(log, call)
        const { path, span } = call
        const code = codeOf(call)
        span?.end({ path: handlers.has(path) ? path : 'other', code, status: response.statusCode })
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
