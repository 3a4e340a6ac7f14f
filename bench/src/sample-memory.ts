import { setInterval } from 'node:timers/promises'
import { readUsage } from './servers.ts'

/** Resident MiB of a process. */
export type Memory = { start: number; median: number; end: number; max: number }

/** Looks each second, for as long as the work takes. */
export const sampleMemory = async (pid: number, work: Promise<unknown>): Promise<Memory> => {
  const looking = new AbortController()
  const sizes = [(await readUsage(pid)).memory]
  const watch = async () => {
    for await (const _ of setInterval(1_000, undefined, { signal: looking.signal }))
      sizes.push((await readUsage(pid)).memory)
  }
  const watching = watch().catch((error) => {
    if (!looking.signal.aborted) throw error
  })
  await work.finally(() => looking.abort())
  await watching
  const sorted = sizes.toSorted((one, other) => one - other)
  return {
    start: sizes[0] ?? 0,
    median: sorted[Math.floor(sorted.length / 2)] ?? 0,
    end: sizes.at(-1) ?? 0,
    max: sorted.at(-1) ?? 0,
  }
}
