import type { Logger } from 'pino'
import { type LastUse, startLastUse } from './access/start-last-use.ts'
import { type Rollup, type Sql, startRetention, startRollup } from './ledger/index.ts'
import type { Metrics } from './metrics/create-metrics.ts'

export type Jobs = { rollup: Rollup; lastUse: LastUse; stop: () => Promise<void> }

type JobsOptions = { sql: Sql; retentionDays: number | undefined; metrics: Metrics | undefined; log: Logger }

/** What a server does in the background. None of it fails a call: what could not be done is in the log. */
export const startJobs = ({ sql, retentionDays: days, metrics, log }: JobsOptions): Jobs => {
  const tell = (what: string) => (err: unknown) => log.error({ err }, what)
  const rollup = startRollup(sql, tell('activity was not rolled up'))
  const lastUse = startLastUse(sql, tell('the last use of keys was not written'))
  const onError = tell('old calls were not removed')
  const onRemoval = metrics?.observeRemoval
  const retention = days ? startRetention(sql, { days, onError, onRemoval }) : undefined
  return {
    rollup,
    lastUse,
    stop: async () => {
      await Promise.all([rollup.stop(), lastUse.stop(), retention?.stop()])
    },
  }
}
