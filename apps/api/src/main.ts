import { once } from 'node:events'
import type { Logger } from 'pino'
import { ensureFirstKey } from './access/ensure-first-key.ts'
import { ensureFirstLink } from './access/ensure-first-link.ts'
import { answerWithin } from './database/answer-within.ts'
import { checkVersion } from './database/check-version.ts'
import { migrate } from './database/migrate.ts'
import { openPools } from './database/open-pools.ts'
import { checkSessionSettings } from './database/session-settings.ts'
import { describeStartFault } from './describe-start-fault.ts'
import { type Environment, readEnvironment } from './environment.ts'
import { createApp } from './http/app.ts'
import { createLog } from './http/create-log.ts'
import { type BatchEnd, createRecorder, type Recorder, type Sql } from './ledger/index.ts'
import { countCalls } from './metrics/count-calls.ts'
import type { Metrics } from './metrics/create-metrics.ts'
import { startJobs } from './start-jobs.ts'
import { startTracing } from './tracing/start-tracing.ts'
import type { Tracing } from './tracing/types.ts'

/** Nobody can come in without it, so that no level of the log keeps it back. */
const tellFirstLink = (log: Logger, link: string): void => {
  if (log.isLevelEnabled('info')) log.info({ link }, 'create the first administrator')
  else console.log(`Create the first administrator: ${link}`)
}

const prepareDatabase = async (sql: Sql, environment: Environment, log: Logger): Promise<void> => {
  await checkVersion(sql)
  if (environment.databasePooler === 'transaction') await checkSessionSettings(sql)
  for (const name of await migrate(sql)) log.info({ name }, 'migrated')
  if (environment.apiKey) await ensureFirstKey(sql, environment.apiKey)
}

type Observers = { metrics: Metrics | undefined; tracing: Tracing | undefined }

// What is off is not even loaded.
const startObservers = async ({ metrics }: Environment): Promise<Observers> => ({
  metrics: metrics && (await import('./metrics/create-metrics.ts')).createMetrics(),
  tracing: await startTracing(),
})

const createObservedRecorder = (sql: Sql, { metrics, tracing }: Observers): Recorder => {
  const onBatch = (batch: BatchEnd) => {
    metrics?.observeBatch(batch)
    tracing?.traceBatch(batch)
  }
  const recorder = createRecorder(sql, metrics || tracing ? { onBatch } : {})
  return metrics ? countCalls(recorder, metrics) : recorder
}

const start = async (environment: Environment): Promise<() => Promise<void>> => {
  const log = createLog(environment.logLevel)
  const pools = openPools(environment)
  const { sql } = pools.reading
  await prepareDatabase(sql, environment, log)
  const { retentionDays, dashboardUrl, secret, oidc, trustedProxies, callsPerSecond } = environment
  const { metrics, tracing } = await startObservers(environment)
  const recorder = createObservedRecorder(pools.recording.sql, { metrics, tracing })
  const { rollup, lastUse, stop: stopJobs } = startJobs({ sql, retentionDays, metrics, log })
  const link = await ensureFirstLink(sql, dashboardUrl)
  const signIn = { dashboardUrl, secret, oidc }
  const onEnd = metrics?.observeRequest
  const options = { sql, recorder, lastUse, log, callsPerSecond, signIn, trustedProxies, tracing, onEnd }
  const app = await createApp(options)
  app.server.listen(environment.port, environment.host)
  await once(app.server, 'listening')
  const watched = { app, recorder, rollup, pools }
  const metricsServer = environment.metrics && (await metrics?.serve(watched, environment.metrics))
  if (metricsServer) log.info({ metrics: metricsServer.address() }, 'metrics are served')
  log.info({ address: app.server.address() }, 'listening')
  if (link) tellFirstLink(log, link)

  const leave = (stopped: Promise<void> | undefined, left: string) =>
    stopped && answerWithin(5_000, stopped).catch((err) => log.error({ err }, left))

  return async () => {
    log.info('draining')
    await app.drain()
    metricsServer?.close().closeAllConnections()
    await leave(recorder.close(), 'calls are left without answer')
    await leave(stopJobs(), 'work in the background was cut off')
    await leave(tracing?.stop(), 'traces are left unsent')
    await Promise.all(Object.values(pools).map((pool) => pool.sql.end({ timeout: 5 })))
    log.info('stopped')
  }
}

let environment: Environment | undefined
try {
  environment = readEnvironment()
  const stop = await start(environment)
  const stopOnce = () => {
    process.removeAllListeners('SIGTERM').removeAllListeners('SIGINT')
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.on('SIGTERM', stopOnce).on('SIGINT', stopOnce)
} catch (error) {
  console.error(describeStartFault(error, environment))
  process.exit(1)
}
