import { once } from 'node:events'
import type { Logger } from 'pino'
import { ensureFirstKey } from './access/ensure-first-key.ts'
import { ensureFirstLink } from './access/ensure-first-link.ts'
import { startLastUse } from './access/start-last-use.ts'
import { answerWithin } from './database/answer-within.ts'
import { checkVersion } from './database/check-version.ts'
import { connect } from './database/connect.ts'
import { countConnections } from './database/count-connections.ts'
import { migrate } from './database/migrate.ts'
import { checkSessionSettings } from './database/session-settings.ts'
import { describeStartFault } from './describe-start-fault.ts'
import { type Environment, readEnvironment } from './environment.ts'
import { createApp } from './http/app.ts'
import { createLog } from './http/create-log.ts'
import { type BatchEnd, createRecorder, startRetention, startRollup } from './ledger/index.ts'
import { countCalls } from './metrics/count-calls.ts'
import { startTracing } from './tracing/start-tracing.ts'

/** Nobody can come in without it, so that no level of the log keeps it back. */
const tellFirstLink = (log: Logger, link: string): void => {
  if (log.isLevelEnabled('info')) log.info({ link }, 'create the first administrator')
  else console.log(`Create the first administrator: ${link}`)
}

const start = async (environment: Environment): Promise<() => Promise<void>> => {
  const log = createLog(environment.logLevel)
  // A list that takes its full 5 s must not keep a call from being recorded.
  const recording = Math.max(1, Math.floor(environment.databaseConnections / 3))
  const { databaseUrl, databaseConnections, databasePooler } = environment
  const pooled = databasePooler === 'transaction'
  const open = (connections: number) => {
    const count = countConnections()
    const sql = connect(databaseUrl, { connections, pooled, onSocket: count.onSocket })
    return { sql, most: connections, open: count.open }
  }
  const pools = { reading: open(databaseConnections - recording), recording: open(recording) }
  const { sql } = pools.reading
  const recordingSql = pools.recording.sql
  await checkVersion(sql)
  if (pooled) await checkSessionSettings(sql)
  for (const name of await migrate(sql)) log.info({ name }, 'migrated')
  if (environment.apiKey) await ensureFirstKey(sql, environment.apiKey)

  // What is off is not even loaded.
  const metrics = environment.metrics && (await import('./metrics/create-metrics.ts')).createMetrics()
  const tracing = await startTracing()
  const onBatch = (batch: BatchEnd) => {
    metrics?.observeBatch(batch)
    tracing?.traceBatch(batch)
  }
  const written = createRecorder(recordingSql, metrics || tracing ? { onBatch } : {})
  const recorder = metrics ? countCalls(written, metrics) : written
  const rollup = startRollup(sql, (err) => log.error({ err }, 'activity was not rolled up'))
  const lastUse = startLastUse(sql, (err) => log.error({ err }, 'the last use of keys was not written'))
  const days = environment.retentionDays
  const onError = (err: unknown) => log.error({ err }, 'old calls were not removed')
  const retention = days
    ? startRetention(sql, { days, onError, onRemoval: metrics?.observeRemoval })
    : undefined
  const { dashboardUrl, secret, oidc, trustedProxies, callsPerSecond } = environment
  const link = await ensureFirstLink(sql, dashboardUrl)
  const app = await createApp({
    sql,
    recorder,
    lastUse,
    log,
    callsPerSecond,
    signIn: { dashboardUrl, secret, oidc },
    trustedProxies,
    tracing,
    onEnd: metrics?.observeRequest,
  })
  const { server, drain } = app
  server.listen(environment.port, environment.host)
  await once(server, 'listening')
  const metricsServer =
    metrics &&
    environment.metrics &&
    (await metrics.serve({ app, recorder, rollup, pools }, environment.metrics))
  if (metricsServer) log.info({ metrics: metricsServer.address() }, 'metrics are served')
  log.info({ address: server.address() }, 'listening')
  if (link) tellFirstLink(log, link)

  return async () => {
    log.info('draining')
    await drain()
    metricsServer?.close().closeAllConnections()
    await answerWithin(5_000, recorder.close()).catch((err) =>
      log.error({ err }, 'calls are left without answer'),
    )
    await answerWithin(5_000, Promise.all([rollup.stop(), retention?.stop(), lastUse.stop()])).catch(() => {})
    if (tracing)
      await answerWithin(5_000, tracing.stop()).catch((err) => log.warn({ err }, 'traces are left unsent'))
    await Promise.all([sql.end({ timeout: 5 }), recordingSql.end({ timeout: 5 })])
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
