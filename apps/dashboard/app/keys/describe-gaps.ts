import { formatDuration } from '../../components/format-number.ts'

// Clients wait by timers: they are late by some milliseconds, seldom by more than a tenth.
const jitter = 0.1
const leastJitter = 50

/** How far apart moments in time order are, in words; a constant gap says so, for it is how a client's timeout looks. */
export function describeGaps(instants: string[]): string | null {
  const times = instants.map((instant) => Date.parse(instant))
  const gaps = times.slice(1).map((time, index) => time - (times[index] ?? time))
  const [only] = gaps
  if (only === undefined) return null
  if (gaps.length === 1) return `${formatDuration(only)} apart`
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length
  const spread = Math.max(...gaps) - Math.min(...gaps)
  const isConstant = mean > leastJitter && spread <= Math.max(leastJitter, mean * jitter)
  if (isConstant) return `always ${formatDuration(mean)} apart, as by a client’s timeout`
  return `within ${formatDuration(mean * gaps.length)}`
}
