import { readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import type { RequestEnd } from '../http/app.ts'
import { type CallResult, LedgerError } from '../ledger/index.ts'
import { startMetrics, type Watched } from './start-metrics.ts'

export type Metrics = {
  /** What became of one call, be it alone or one of many. */
  observeCall: (answer: CallResult | Error) => void
  /** A batch that was written, or could not be. */
  observeBatch: (batch: { calls: number; milliseconds: number }) => void
  observeRequest: (request: RequestEnd) => void
  observeRemoval: (removal: { calls: number; milliseconds: number }) => void
  /** Serves all this, and what the server holds just now, at an address of its own. */
  serve: (watched: Watched, address: { host: string; port: number }) => Promise<Server>
}

const quick = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
const sizes = [1, 2, 5, 10, 20, 50, 100, 200, 500]

const readVersion = (): string =>
  JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version

/** What one server counts. No label has a value that a caller chooses, so that the number of series is bounded. */
export const createMetrics = (): Metrics => {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const counter = <Label extends string>(name: string, help: string, labelNames: Label[] = []) =>
    new Counter({ name: `stepledger_${name}`, help, labelNames, registers })
  const histogram = <Label extends string>(
    name: string,
    help: string,
    { buckets = quick, labelNames = [] as Label[] } = {},
  ) => new Histogram({ name: `stepledger_${name}`, help, labelNames, buckets, registers })

  counter('build_info', 'The version that runs; always 1.', ['version', 'node'])
    .labels(readVersion(), process.version)
    .inc()
  const calls = counter('calls_total', 'Calls that were written down, by what became of them.', ['outcome'])
  const diverged = counter('calls_diverged_total', 'Calls whose result was another than the one known.')
  const refused = counter('calls_refused_total', 'Calls that wrote nothing, by the code of the refusal.', [
    'code',
  ])
  const batchSize = histogram('batch_calls', 'Calls written together.', { buckets: sizes })
  const batchTime = histogram('batch_seconds', 'Time that the database took to write a batch.')
  const requests = counter('requests_total', 'HTTP requests that have ended, by address and code.', [
    'path',
    'code',
  ])
  const requestTime = histogram('request_seconds', 'Time from request to answer; of a stream, to its end.', {
    labelNames: ['path'],
  })
  const removed = counter('attempts_removed_total', 'Calls that were removed since they were old.')
  const removalTime = histogram('removal_seconds', 'Time that the removal of a batch of old calls took.')

  return {
    observeCall: (answer) => {
      if (!(answer instanceof Error)) {
        calls.labels(answer.outcome).inc()
        if (answer.attempt.resultDiverged) diverged.inc()
      } else refused.labels(answer instanceof LedgerError ? answer.code : 'INTERNAL_SERVER_ERROR').inc()
    },
    observeBatch: ({ calls, milliseconds }) => {
      batchSize.observe(calls)
      batchTime.observe(milliseconds / 1_000)
    },
    observeRequest: ({ path, code, seconds }) => {
      requests.labels(path, code).inc()
      requestTime.labels(path).observe(seconds)
    },
    observeRemoval: ({ calls, milliseconds }) => {
      removed.inc(calls)
      removalTime.observe(milliseconds / 1_000)
    },
    serve: (watched, address) => startMetrics(registry, watched, address),
  }
}
