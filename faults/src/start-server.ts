import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { openSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

export interface ServerOptions {
  port: number
  databaseUrl: string
  apiKey: string
  log: string
}

const program = fileURLToPath(new URL('../../apps/api/dist/main.js', import.meta.url))

/** Starts the API, and starts it again whenever it ends, as a supervisor would. */
export function startServer({ port, databaseUrl, apiKey, log }: ServerOptions) {
  const output = openSync(log, 'a')
  let stopping = false

  function start(): ChildProcess {
    return spawn(process.execPath, [program], {
      env: {
        ...process.env,
        HOST: '127.0.0.1',
        API_PORT: String(port),
        DATABASE_URL: databaseUrl,
        STEPLEDGER_API_KEY: apiKey,
        LOG_LEVEL: 'warn',
      },
      stdio: ['ignore', output, output],
    })
  }

  function watch(started: ChildProcess): ChildProcess {
    started.once('exit', () => {
      setTimeout(() => {
        if (!stopping) child = watch(start())
      }, 100)
    })
    return started
  }

  let child = watch(start())
  const endWithUs = () => void child.kill('SIGKILL')
  process.once('exit', endWithUs)

  return {
    kill: () => void child.kill('SIGKILL'),
    /** Resolves when calls are taken. */
    async becomeReady(): Promise<void> {
      const deadline = Date.now() + 60_000
      while (!(await isReady(port))) {
        if (Date.now() > deadline)
          throw new Error(`The API on port ${port} is not ready after 60 s: see ${log}`)
        await sleep(50)
      }
    },
    async stop(): Promise<void> {
      stopping = true
      process.off('exit', endWithUs)
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
  }
}

async function isReady(port: number): Promise<boolean> {
  const signal = AbortSignal.timeout(3_000)
  return await fetch(`http://127.0.0.1:${port}/readyz`, { signal }).then(
    ({ ok }) => ok,
    () => false,
  )
}
