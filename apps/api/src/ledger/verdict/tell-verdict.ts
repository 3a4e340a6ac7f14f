import type { Finding, Verdict } from './types.ts'
import { countOf, minuteOf } from './words.ts'

type Told = Pick<
  Verdict,
  'calls' | 'executions' | 'operations' | 'effects' | 'distinctResults' | 'busy' | 'callsOfOtherThreads'
>

/** What was left out: not all was looked at, or not all is left. */
type Looked = { isPartial: boolean; removedBefore: Date | null; areSeparate: boolean }

const mostTold = 3

/** The verdict in one sentence: the numbers, then what they mean. */
export const tellVerdict = (told: Told, findings: readonly Finding[], looked: Looked): string => {
  if (told.calls === 0) return 'No call has reached the server.'
  const others = told.callsOfOtherThreads ? ` (${told.callsOfOtherThreads} by other threads)` : ''
  const numbers = [
    `${countOf(told.calls, 'call')}${others}`,
    countOf(told.executions, 'execution'),
    ...(told.operations > 1 ? [countOf(told.operations, 'operation')] : []),
    told.operations === 1 && told.distinctResults > 1
      ? `${told.distinctResults} different results`
      : countOf(told.effects, 'effect'),
  ].join(', ')
  return `${numbers}: ${[...conclude(told, findings, looked)].join('; ')}.`
}

const conclude = (
  told: Told,
  findings: readonly Finding[],
  { isPartial, removedBefore, areSeparate }: Looked,
): string[] => {
  const parts = findings.slice(0, mostTold).map(({ text }) => text)
  if (findings.length > mostTold) parts.push(countOf(findings.length - mostTold, 'further finding'))
  if (isPartial) parts.push('not everything was looked at, so nothing more is concluded')
  if (parts.length === 0) parts.push(areSeparate ? 'no operation happened twice' : 'nothing happened twice')
  if (areSeparate)
    parts.push('under this key, operations of one name stand in threads or scopes of their own')
  if (removedBefore) parts.push(`calls before ${minuteOf(removedBefore)} were removed`)
  if (told.busy > 0) parts.push(`${countOf(told.busy, 'call')} found it claimed by another`)
  return parts
}
