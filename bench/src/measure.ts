import type { Measured } from './figures.ts'

export const percentile = (sorted: Float64Array, part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0

/** Keeps so many callers busy for so long. `call` resolves to how many it did. Latencies in milliseconds. */
export const measure = async (
  callers: number,
  seconds: number,
  call: () => Promise<number>,
): Promise<Measured> => {
  const latencies: number[] = []
  let count = 0
  const cpu = process.cpuUsage()
  const begun = performance.now()
  const end = begun + seconds * 1_000
  const keepCalling = async () => {
    while (performance.now() < end) {
      const sent = performance.now()
      const done = await call()
      count += done
      latencies.push(performance.now() - sent)
    }
  }
  await Promise.all(Array.from({ length: callers }, keepCalling))
  const { user, system } = process.cpuUsage(cpu)
  const sorted = Float64Array.from(latencies).sort()
  return {
    count,
    seconds: (performance.now() - begun) / 1_000,
    p50: percentile(sorted, 0.5),
    p99: percentile(sorted, 0.99),
    cpu: (user + system) / 1_000_000,
  }
}
