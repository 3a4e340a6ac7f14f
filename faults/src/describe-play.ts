import type { Play } from './play-faults.ts'

/** What was done and what was found, a figure a line. */
export function describePlay({ injected, cutConnections, callers, seconds, verdict }: Play): string {
  const { calls, answered, unavailable, cutOff, outcomes, violations } = verdict
  const lost = violations.filter((violation) => violation.startsWith('no acknowledged call is lost')).length
  const silent = violations.filter((violation) => violation.startsWith('what ran twice')).length
  const rows: Array<[number, string]> = [
    ...Object.entries(injected).map(([name, count]): [number, string] => [count, name]),
    [cutConnections, 'connections cut in the middle of an answer'],
    [callers, `processes called, for ${seconds} s`],
    [calls, 'calls made'],
    [answered, `answered: ${listCounts(outcomes)}`],
    [unavailable, 'given up: no answer before their deadline, and said to be unknown'],
    [cutOff, 'cut off: their process was killed'],
    [verdict.attempts, `attempts in the ledger, of ${verdict.keys} keys`],
    [verdict.takenOver, 'claims taken over'],
    [verdict.fenced, 'completions fenced'],
    [verdict.ranTwice, 'keys whose code ran more than once'],
    [silent, 'of them of which the ledger does not say so'],
    [lost, 'acknowledged calls lost'],
    [violations.length, 'violations of a rule'],
  ]
  return rows.map(([count, what]) => `${String(count).padStart(7)}  ${what}`).join('\n')
}

function listCounts(counts: Record<string, number>): string {
  return Object.entries(counts)
    .sort(([, a], [, b]) => b - a)
    .map(([name, count]) => `${count} ${name}`)
    .join(', ')
}
