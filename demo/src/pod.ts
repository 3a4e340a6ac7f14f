import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Job } from './job.ts'
import type { Report, ServiceName } from './service.ts'
import type { Tally } from './tally.ts'

export interface PodOptions {
  service: ServiceName
  env: { LEDGER_URL: string; LEDGER_API_KEY: string; PROVIDER_URL: string }
  onTally(tally: Tally): void
}

/** The process died before it reported the job. */
export class PodDied extends Error {}

interface Waiting {
  resolve(result: unknown): void
  reject(error: Error): void
}

/** Starts a process of a service. */
export function startPod({ service, env, onTally }: PodOptions) {
  const child = fork(fileURLToPath(new URL('./service.js', import.meta.url)), [service], {
    env: { ...process.env, ...env },
  })
  const waiting = new Map<number, Waiting>()
  let number = 0
  let killed = false

  child.on('message', (message: Report | 'ready') => {
    if (message === 'ready') return
    const { number, tally, result, error } = message
    onTally(tally)
    const job = waiting.get(number)
    waiting.delete(number)
    if (error === undefined) job?.resolve(result)
    else job?.reject(new Error(`${service}: ${error}`))
  })
  const ready = once(child, 'message')
  const ended = new Promise<void>((resolve) => {
    child.on('exit', (_, signal) => {
      killed = signal === 'SIGKILL'
      for (const job of waiting.values()) job.reject(new PodDied(`${service} was ended by ${signal}`))
      resolve()
    })
  })

  return {
    /** Resolves when the process has started. */
    ready,
    run(job: Job): Promise<unknown> {
      number++
      child.send({ number, job })
      return new Promise((resolve, reject) => waiting.set(number, { resolve, reject }))
    },
    get killed() {
      return killed
    },
    /** Lets the process finish what it has begun. */
    async stop(): Promise<void> {
      if (child.connected) child.disconnect()
      await ended
    },
  }
}

export type Pod = ReturnType<typeof startPod>
