import type { Measured } from './figures.ts'
import type { Latency } from './measure-reads.ts'
import type { Memory } from './sample-memory.ts'

export type Size = {
  attempts: number
  bytes: { calls: number; totals: number }
  rollUpSeconds: number
  reads: Latency[]
  recording?: Measured & { rate: number; memory: Memory }
  slowestPlan: { name: string; plan: string }
}

const bars = { recording: 0.85, p95: 50, growth: 1.5, memory: 300 }

const row = (cells: (string | number)[]) => `| ${cells.join(' | ')} |`
const count = (number: number) => Math.round(number).toLocaleString('en')
const verdict = (reached: boolean) => (reached ? 'reached' : 'missed')

const readRows = (sizes: readonly Size[]): string[] => {
  const first = sizes[0]
  const last = sizes.at(-1)
  return (first?.reads ?? []).map(({ name, p95: smallest }, index) => {
    const largest = last?.reads[index]?.p95 ?? 0
    const ratio = largest / smallest
    return row([
      name,
      ...sizes.map(({ reads }) => `${reads[index]?.p50.toFixed(1)} / ${reads[index]?.p95.toFixed(1)}`),
      ratio.toFixed(2),
      verdict(ratio <= bars.growth && largest <= bars.p95),
    ])
  })
}

const recordingRows = (sizes: readonly Size[]): string[] =>
  sizes.flatMap(({ attempts, recording, rollUpSeconds, bytes }) => {
    if (!recording) return []
    const { rate, p50, p99, memory } = recording
    const ratio = rate / (sizes[0]?.recording?.rate ?? Number.NaN)
    return row([
      count(attempts),
      `${count(rate)} calls/s`,
      ratio.toFixed(2),
      `${p50.toFixed(1)} / ${p99.toFixed(1)}`,
      [memory.start, memory.median, memory.end, memory.max].map(count).join(' / '),
      rollUpSeconds.toFixed(0),
      `${count(bytes.calls / 2 ** 20)} MiB`,
      `${count(bytes.totals / 2 ** 20)} MiB`,
      verdict(ratio >= bars.recording && memory.max <= bars.memory),
    ])
  })

export const formatGrowth = (machine: string, sizes: readonly Size[]): string =>
  [
    machine,
    '',
    row([
      'attempts',
      'recordStep, 64 connections',
      'to the smallest',
      'p50 / p99 ms',
      'server MiB: start / median / end / max',
      'rolled up in s',
      'calls',
      'totals',
      `≥ ${bars.recording}, ≤ ${bars.memory} MiB`,
    ]),
    row(['---:', '---:', '---:', '---:', '---:', '---:', '---:', '---:', '---']),
    ...recordingRows(sizes),
    '',
    row([
      'read, p50 / p95 ms',
      ...sizes.map(({ attempts }) => count(attempts)),
      'p95, largest to smallest',
      `≤ ${bars.growth}, ≤ ${bars.p95} ms`,
    ]),
    row(['---', ...sizes.map(() => '---:'), '---:', '---']),
    ...readRows(sizes),
    ...sizes.flatMap(({ attempts, slowestPlan: { name, plan } }) => [
      '',
      `The slowest at ${count(attempts)}, ${name}:`,
      '',
      plan.trimEnd(),
    ]),
  ].join('\n')
