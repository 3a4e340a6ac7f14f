import { Refusal } from '../setup/run.mjs'
import { readStartTime } from './processes.mjs'
import { readTail } from './read-tail.mjs'
import { inDataDir } from './settings.mjs'

/** Starts the private PostgreSQL, or checks the one that DATABASE_URL names. */
export async function openDatabase(settings) {
  if (settings.databaseUrl) {
    const version = await readVersion(settings.databaseUrl)
    const never = new Promise(() => {})
    return { url: settings.databaseUrl, about: `PostgreSQL ${version}`, died: never, stop: async () => {} }
  }
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
  return new Promise((_, reject) => {
    const timer = setInterval(async () => {
      if (await readStartTime(pid)) return
      clearInterval(timer)
      reject(new Refusal(`${await readTail(log)}\n\nthe database ended by itself; its log: ${log}`))
    }, 1_000)
    timer.unref()
  })
}

async function readVersion(url) {
  const { default: postgres } = await import('postgres')
  const sql = postgres(url, { max: 1, connect_timeout: 10, onnotice: () => {} })
  const { host, pathname } = new URL(url)
  try {
    const [{ server_version: version }] = await sql`show server_version`
    if (Number.parseInt(version, 10) >= 15) return version
    throw new Refusal(`DATABASE_URL: ${host} runs PostgreSQL ${version}, and 15 or later is needed`)
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal(`DATABASE_URL: ${host}${pathname} cannot be reached: ${error.message || error.code}`)
  } finally {
    await sql.end({ timeout: 1 })
  }
}
