import type { Flooded } from './flood-load.ts'
import type { Steady } from './steady-load.ts'

export type FloodRound = Steady & {
  name: string
  /** Processors that the server took, 1 for a whole one. */
  cpu: number
  flooded: Flooded | undefined
}

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Number.NaN

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

/** Medians of the rounds, as a table. */
export const formatFlood = (rounds: readonly FloodRound[]): string => {
  const names = [...new Set(rounds.map(({ name }) => name))]
  const rows = names.map((name) => {
    const own = rounds.filter((round) => round.name === name)
    const of = (pick: (round: FloodRound) => number) => median(own.map(pick))
    const rate = (kind: 'taken' | 'refused') =>
      of(({ flooded }) => (flooded ? flooded[kind] / flooded.seconds : 0)).toFixed(0)
    const latency = (kind: 'records' | 'reads') =>
      `${of((round) => round[kind].p50).toFixed(1)} / ${of((round) => round[kind].p95).toFixed(1)}`
    return row([
      name,
      latency('records'),
      latency('reads'),
      rate('taken'),
      rate('refused'),
      `${(of(({ cpu }) => cpu) * 100).toFixed(0)} %`,
    ])
  })
  return [
    row([
      'the steady key',
      'recordStep p50 / p95 ms',
      'list p50 / p95 ms',
      'taken/s',
      'refused/s',
      'server CPU',
    ]),
    row(['---', ...Array(5).fill('---:')]),
    ...rows,
  ].join('\n')
}
