import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Random } from './random.ts'

export interface CallerOptions {
  urls: readonly string[]
  apiKey: string
  /** Where each process writes what it was told. */
  folder: string
  count: number
  random: Random
}

const program = fileURLToPath(new URL('../dist/caller.js', import.meta.url))

/** Starts processes that call with one set of keys. */
export function startCallers({ urls, apiKey, folder, count, random }: CallerOptions) {
  const beganAt = Date.now()
  let started = 0

  function start(): ChildProcess {
    const env = {
      ...process.env,
      LEDGER_URLS: urls.join(','),
      LEDGER_API_KEY: apiKey,
      HISTORY: join(folder, `caller-${++started}.jsonl`),
      SEED: String(random.between(1, 2 ** 31)),
      BEGAN_AT: String(beganAt),
    }
    return fork(program, { env })
  }

  const children = Array.from({ length: count }, start)
  const kill = () => {
    for (const child of children) child.kill('SIGKILL')
  }
  process.once('exit', kill)
  const choose = () => random.between(0, count - 1)

  return {
    /** A process dies with everything that it had begun, and another takes its place. */
    async killOne(): Promise<void> {
      const index = choose()
      const child = children[index]
      if (!child) return
      child.kill('SIGKILL')
      await once(child, 'exit')
      children[index] = start()
    },
    /** A process stands still, and goes on as if nothing had been. */
    async pauseOne(ms: number): Promise<void> {
      const child = children[choose()]
      child?.kill('SIGSTOP')
      await sleep(ms)
      child?.kill('SIGCONT')
    },
    /** Lets all finish what they have begun. */
    async stop(): Promise<void> {
      await Promise.all(
        children.map(async (child) => {
          if (child.exitCode !== null || child.signalCode !== null) return
          child.send('stop')
          await once(child, 'exit')
        }),
      )
    },
    kill() {
      process.off('exit', kill)
      kill()
    },
    get started() {
      return started
    },
  }
}
