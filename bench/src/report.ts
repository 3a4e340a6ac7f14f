import { cpus, totalmem } from 'node:os'
import { bars, type Figure, figures, type Measured } from './figures.ts'

export type Round = Measured & { rate: number; serverCpu: number; serverMemory: number }
export type Rounds = Partial<Record<Figure, Round[]>>

export const median = (values: number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}

export const machine = (): string =>
  `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform}, Node ${process.version}`

const summarize = (rounds: Round[]) => ({
  rate: median(rounds.map(({ rate }) => rate)),
  p50: median(rounds.map(({ p50 }) => p50)),
  p99: median(rounds.map(({ p99 }) => p99)),
  loadCpu: median(rounds.map(({ cpu, seconds }) => (cpu / seconds) * 100)),
  serverCpu: median(rounds.map(({ serverCpu }) => serverCpu)),
  serverMemory: Math.max(...rounds.map(({ serverMemory }) => serverMemory)),
})

export const report = (measured: Rounds) => {
  const entries = Object.entries(measured) as [Figure, Round[]][]
  const medians = Object.fromEntries(entries.map(([figure, rounds]) => [figure, summarize(rounds)]))
  // Round by round: what slows the machine down for a while slows both.
  const ratios = bars.flatMap(({ figure, to, bar }) => {
    const [over, under] = [measured[figure], measured[to]]
    if (!over || !under) return []
    return [
      {
        figure,
        to,
        bar,
        ratio: median(over.map(({ rate }, round) => rate / (under[round]?.rate ?? Number.NaN))),
      },
    ]
  })
  return { machine: machine(), at: new Date().toISOString(), medians, ratios, rounds: measured }
}

export const formatReport = ({
  machine: description,
  medians,
  ratios,
}: ReturnType<typeof report>): string => {
  const row = (cells: (string | number)[]) => `| ${cells.join(' | ')} |`
  const rows = Object.entries(medians).map(([figure, { rate, p50, p99, loadCpu, serverCpu, serverMemory }]) =>
    row([
      `(${figure}) ${figures[figure as Figure].what}`,
      `${Math.round(rate).toLocaleString('en')} ${figures[figure as Figure].unit}/s`,
      p50.toFixed(1),
      p99.toFixed(1),
      `${Math.round(loadCpu)} %`,
      serverCpu ? `${Math.round(serverCpu)} %` : '–',
      serverMemory ? `${Math.round(serverMemory)} MiB` : '–',
    ]),
  )
  const verdicts = ratios.map(({ figure, to, ratio, bar }) =>
    row([
      `(${figure}) to (${to})`,
      ratio.toFixed(2),
      `≥ ${bar.toFixed(1)}`,
      ratio >= bar ? 'reached' : 'missed',
    ]),
  )
  return [
    description,
    '',
    row(['figure', 'median', 'p50 ms', 'p99 ms', 'load CPU', 'server CPU', 'server memory']),
    row(['---', '---:', '---:', '---:', '---:', '---:', '---:']),
    ...rows,
    '',
    row(['ratio', 'median', 'bar', '']),
    row(['---', '---:', '---:', '---']),
    ...verdicts,
  ].join('\n')
}
