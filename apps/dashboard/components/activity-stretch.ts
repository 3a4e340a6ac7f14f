import { formatTime } from './format-time.ts'

/** A stretch of time in few words, in a zone: 2026-11-24 18:30 – 18:45 UTC. */
export function describeStretch(from: string, to: string, zone: string) {
  const [start, end] = [formatTime(from, zone), formatTime(to, zone)]
  const digits = [start, end].every(({ time }) => time.endsWith(':00.000')) ? 5 : 8
  const until = `${start.date === end.date ? '' : `${end.date} `}${end.time.slice(0, digits)}`
  return `${start.date} ${start.time.slice(0, digits)} – ${until} ${end.zone}`
}
