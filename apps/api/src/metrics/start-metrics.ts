import { once } from 'node:events'
import type { Server } from 'node:http'
import { Gauge, type Registry } from 'prom-client'
import type { Pool } from '../database/open-pools.ts'
import type { App } from '../http/app.ts'
import type { Recorder, Rollup } from '../ledger/index.ts'
import { createMetricsServer } from './create-metrics-server.ts'
import { watchPools } from './watch-pool.ts'

export type Watched = { app: App; recorder: Recorder; rollup: Rollup; pools: Readonly<Record<string, Pool>> }

const inSeconds = (milliseconds: number | undefined): number | undefined =>
  milliseconds === undefined ? undefined : milliseconds / 1_000

/** Serves what a server counts and what it holds just now, at an address of its own. */
export const startMetrics = async (
  registry: Registry,
  { app, recorder, rollup, pools }: Watched,
  { host, port }: { host: string; port: number },
): Promise<Server> => {
  const gauge = (name: string, help: string, read: () => number | undefined) => {
    new Gauge({
      name: `stepledger_${name}`,
      help,
      registers: [registry],
      collect() {
        this.set(read() ?? Number.NaN)
      },
    })
  }
  gauge('recorder_waiting_calls', 'Calls taken in that have no answer yet.', () => recorder.waiting().items)
  gauge('recorder_waiting_bytes', 'Their size.', () => recorder.waiting().bytes)
  gauge('requests_under_way', 'Requests without an answer yet, streams among them.', app.underWay)
  gauge('streams', 'Subscriptions that are open.', app.streams)
  gauge('rollup_lag_seconds', 'Age of the newest call that the totals may lack.', () =>
    inSeconds(rollup.lag()),
  )
  watchPools(registry, pools)
  const server = createMetricsServer(registry)
  server.listen(port, host)
  await once(server, 'listening')
  return server
}
