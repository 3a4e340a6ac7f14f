import type { Round } from './dashboard-measures.ts'
import { median } from './report.ts'

type Bar = { name: string; what: string; unit: string; most?: number; least?: number }

/** In the order of the table. What has no bar is told beside what has one. */
const bars: Bar[] = [
  { name: 'open', what: 'list: first row can be clicked', unit: 'ms', most: 1_000 },
  { name: 'paint', what: 'list: largest contentful paint', unit: 'ms', most: 1_500 },
  { name: 'shift', what: 'list: layout shift', unit: '', most: 0.05 },
  { name: 'filter', what: 'list: filtered by a service', unit: 'ms' },
  { name: 'older', what: 'list: next page', unit: 'ms' },
  {
    name: 'lastPage',
    what: "list: the API's answer for the last page, to the first's",
    unit: '×',
    most: 1.2,
  },
  { name: 'scripts', what: 'list: JavaScript, gzip', unit: 'KiB', most: 250 },
  { name: 'thread', what: 'from the list to a thread of 5 steps', unit: 'ms' },
  { name: 'homePaint', what: 'home: largest contentful paint', unit: 'ms', most: 1_500 },
  { name: 'homeShift', what: 'home: layout shift', unit: '', most: 0.05 },
  { name: 'lookup', what: 'home: an id is found', unit: 'ms' },
  { name: 'longOpen', what: 'long thread: first step can be clicked', unit: 'ms', most: 1_500 },
  { name: 'threadPaint', what: 'long thread: largest contentful paint', unit: 'ms', most: 1_500 },
  { name: 'threadShift', what: 'long thread: layout shift', unit: '', most: 0.05 },
  { name: 'wheel', what: 'long thread: frames within 17 ms, by wheel', unit: '%', least: 95 },
  { name: 'scrollbar', what: 'long thread: frames within 17 ms, by scrollbar', unit: '%', least: 95 },
  { name: 'blank', what: 'long thread: frames without rows', unit: '', most: 0 },
  { name: 'nodes', what: 'long thread: elements while scrolling', unit: '', most: 3_000 },
  {
    name: 'longestTask',
    what: 'longest task when a payload of 63 KiB is opened and searched',
    unit: 'ms',
    most: 100,
  },
  { name: 'threadScripts', what: 'thread: JavaScript, gzip', unit: 'KiB', most: 280 },
]

const write = (value: number, unit: string): string =>
  `${value.toLocaleString('en', { maximumFractionDigits: value < 10 ? 2 : 0 })}${unit && ` ${unit}`}`

export const judgeRounds = (rounds: readonly Round[]) =>
  bars.flatMap(({ name, ...bar }) => {
    const values = rounds.flatMap((round) => round[name] ?? [])
    if (values.length === 0) return []
    const value = median(values)
    const reached = value <= (bar.most ?? Number.POSITIVE_INFINITY) && value >= (bar.least ?? 0)
    return [{ name, ...bar, value, values, reached }]
  })

export const formatDashboard = (judged: ReturnType<typeof judgeRounds>): string =>
  [
    '| what | median | from – to | bar |  |',
    '| --- | ---: | ---: | ---: | --- |',
    ...judged.map(({ what, unit, value, values, most, least, reached }) => {
      const bar =
        most !== undefined ? `≤ ${write(most, unit)}` : least !== undefined ? `≥ ${write(least, unit)}` : ''
      const range = `${write(Math.min(...values), '')} – ${write(Math.max(...values), '')}`
      return `| ${what} | ${write(value, unit)} | ${range} | ${bar} | ${bar && (reached ? 'reached' : 'missed')} |`
    }),
  ].join('\n')
