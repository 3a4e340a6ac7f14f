import { Refusal } from '../setup/run.mjs'
import { describeDeath } from './describe-death.mjs'
import { readStartTime } from './processes.mjs'
import { inDataDir } from './settings.mjs'

const never = new Promise(() => {})

/** Starts the private PostgreSQL, unless DATABASE_URL names another; the API is the one that judges that. */
export async function openDatabase(settings) {
  const { databaseUrl } = settings
  if (databaseUrl) return { url: databaseUrl, about: new URL(databaseUrl).host, stop() {}, died: never }

  const { LocalPostgresError, startLocalPostgres } = await import('@stepledger/local-postgres')
  try {
    const postgres = await startLocalPostgres({ directory: inDataDir(settings, 'postgres') })
    const about = `PostgreSQL on port ${new URL(postgres.url).port}`
    return { ...postgres, about, died: watch(postgres) }
  } catch (error) {
    if (error instanceof LocalPostgresError) throw new Refusal(error.message)
    throw error
  }
}

/** It is no child of ours: it outlives a kill of this process, and takes no Ctrl-C; so its death has to be looked for. */
function watch({ pid, log }) {
  const died = new Promise((_, reject) => {
    const timer = setInterval(async () => {
      if (await readStartTime(pid)) return
      clearInterval(timer)
      reject(new Refusal(await describeDeath('database', log)))
    }, 1_000)
    timer.unref()
  })
  died.catch(() => {})
  return died
}
