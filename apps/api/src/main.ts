import { once } from 'node:events'
import { ensureFirstKey } from './access/ensure-first-key.ts'
import { answerWithin } from './database/answer-within.ts'
import { checkVersion } from './database/check-version.ts'
import { connect } from './database/connect.ts'
import { migrate } from './database/migrate.ts'
import { describeStartFault } from './describe-start-fault.ts'
import { type Environment, readEnvironment } from './environment.ts'
import { createApp } from './http/app.ts'
import { createLog } from './http/create-log.ts'
import { createRecorder } from './ledger/index.ts'

const start = async (environment: Environment): Promise<() => Promise<void>> => {
  const log = createLog(environment.logLevel)
  const sql = connect(environment.databaseUrl, { connections: environment.databaseConnections })
  await checkVersion(sql)
  for (const name of await migrate(sql)) log.info({ name }, 'migrated')
  if (environment.apiKey) await ensureFirstKey(sql, environment.apiKey)

  const recorder = createRecorder(sql)
  const { server, drain } = await createApp({ sql, recorder, log })
  server.listen(environment.port, environment.host)
  await once(server, 'listening')
  log.info({ address: server.address() }, 'listening')

  return async () => {
    log.info('draining')
    await drain()
    await answerWithin(5_000, recorder.close()).catch((err) =>
      log.error({ err }, 'calls are left without answer'),
    )
    await sql.end({ timeout: 5 })
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
