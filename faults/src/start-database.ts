import { setTimeout as sleep } from 'node:timers/promises'
import { LocalPostgresError, startLocalPostgres } from '@stepledger/local-postgres'

export type Database = Awaited<ReturnType<typeof startDatabase>>

/** Starts a PostgreSQL of one's own, with fsync on as it is by default. */
export async function startDatabase(directory: string) {
  let running = await startLocalPostgres({ directory })
  const { url } = running
  const port = Number(new URL(url).port)

  async function startAgain() {
    const deadline = Date.now() + 20_000
    for (;;) {
      try {
        return await startLocalPostgres({ directory, port })
      } catch (error) {
        // Sessions that outlive the postmaster for a moment may hold its port.
        const passing = error instanceof LocalPostgresError && error.code === 'PORT_TAKEN'
        if (!passing || Date.now() > deadline) throw error
        await sleep(100)
      }
    }
  }

  return {
    url,
    /** Kills the postmaster, and starts another on the same files and port. */
    async kill(): Promise<void> {
      process.kill(running.pid, 'SIGKILL')
      await running.stop()
      running = await startAgain()
    },
    stop: () => running.stop(),
  }
}
