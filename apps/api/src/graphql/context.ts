import type { Logger } from 'pino'
import type { Caller } from '../access/caller.ts'
import type { Spend } from '../access/create-limiter.ts'
import type { Feeds, Recorder, Sql, Workspace } from '../ledger/index.ts'
import type { Loaders } from './loaders.ts'

/** What is filled in while a request is served, for its line in the log. */
export type RequestReport = { operation: string | null; code: string }

export type RequestContext = {
  sql: Sql
  recorder: Recorder
  feeds: Feeds
  caller: Caller
  /** Where links lead. */
  dashboardUrl: string
  /** Takes what a root field costs of the caller's allowance. */
  spend: Spend
  /** Waits until so few reading operations of the caller are under way that this one may begin. */
  beginReading: () => Promise<void>
  /** The caller's. */
  workspace: Workspace
  requestId: string
  traceId: string | null
  /** What the ledger hands back with the batches that hold this operation's calls. */
  origin?: object | undefined
  loaders: Loaders
  report: RequestReport
  log: Logger
  /** Aborted when the caller of a subscription has gone, or the server is about to. */
  signal: AbortSignal
}
