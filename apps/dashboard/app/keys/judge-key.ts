import { formatCount } from '../../components/format-number.ts'
import { countCalls, countExecutions } from './count-calls.ts'
import { describeGaps } from './describe-gaps.ts'

export type JudgedCall = {
  outcome: string
  executionId: string | null
  resent: boolean
  otherResult: string | null
  service: string | null
  recordedAt: string
  step: { id: string; status: string }
}

/** What became of a key, the gravest that applies: the page's mark and words follow from it. */
export type KeyVerdict =
  | 'once'
  | 'sent-again'
  | 'separate-steps'
  | 'retried'
  | 'run-again'
  | 'other-operation'
  | 'other-result'

type Given = {
  /** In time order, oldest first. */
  calls: JudgedCall[]
  /** All calls under the key, exact up to 10,000. */
  total: number
}

export function judgeKey({ calls, total }: Given) {
  const counts = countCalls(calls)
  const isPartial = calls.length < total
  const scope = isPartial ? `Newest ${formatCount(calls.length)} of ${formatCount(total)} calls` : null
  const numbers = [
    scope ?? count(counts.calls, 'call'),
    count(counts.executions, 'execution'),
    counts.effects > counts.succeeded && counts.keys === 1
      ? `${formatCount(counts.effects)} different results`
      : count(counts.effects, 'effect'),
  ].join(', ')
  return {
    counts,
    isPartial,
    verdict: findVerdict(calls, isPartial),
    sentence: `${numbers}: ${tell(calls, isPartial)}.`,
  }
}

function findVerdict(calls: JudgedCall[], isPartial: boolean): KeyVerdict {
  const { effects, succeeded, collided, executions, keys } = countCalls(calls)
  if (effects > succeeded) return 'other-result'
  if (collided > 0) return 'other-operation'
  if (executions > keys) return calls.every(isExpected) ? 'retried' : 'run-again'
  if (keys > 1) return 'separate-steps'
  return calls.length > keys || isPartial ? 'sent-again' : 'once'
}

/** A run after one that failed is what should happen; so is the first. */
function isExpected({ outcome, resent }: JudgedCall) {
  return resent || outcome === 'RECORDED' || outcome === 'RETRIED'
}

function tell(calls: JudgedCall[], isPartial: boolean) {
  const same = calls.filter(({ outcome }) => outcome !== 'COLLIDED')
  const others = calls.length - same.length
  const steps = new Set(calls.map(({ step }) => step.id)).size
  return [
    steps > 1 &&
      `${formatCount(steps)} separate steps have this key, each under its own name or in its own thread: they are no duplicates of each other`,
    steps === 1 && same.length > 0 && tellRuns(same, isPartial),
    steps > 1 && countExecutions(same) > steps && 'at least one of them was run again',
    others > 0 && `${formatCount(others)} collided: the key was used for another operation`,
  ]
    .filter(Boolean)
    .join('; ')
}

/** How often the code of one operation ran, by whom, and how far apart. */
function tellRuns(calls: JudgedCall[], isPartial: boolean) {
  const by = nameServices(calls)
  if (calls.length === 1 && !isPartial) return `recorded once${by}, never repeated`
  const runs = calls.filter(({ resent }) => !resent)
  const again = calls.length - runs.length
  if (countExecutions(calls) === 1) {
    if (isPartial) return `all of these were sent by one execution${by}`
    return `sent again ${times(again)}${by}${gapsOf(calls)}; the code ran once`
  }
  const end = calls.some(({ outcome }) => outcome === 'RETRIED') && describeRetry(calls)
  const story = `run ${times(countExecutions(calls))}${by}${gapsOf(runs)}${end || ''}`
  return again > 0 ? `${story}; ${count(again, 'request')} sent again besides` : story
}

function describeRetry(calls: JudgedCall[]) {
  const succeeded = calls.at(-1)?.step.status === 'SUCCESS'
  return succeeded ? ', since an earlier run had failed' : ', and has not succeeded yet'
}

function gapsOf(calls: JudgedCall[]) {
  const gaps = describeGaps(calls.map(({ recordedAt }) => recordedAt))
  return gaps ? `, ${gaps}` : ''
}

function nameServices(calls: JudgedCall[]) {
  const services = [...new Set(calls.flatMap(({ service }) => service ?? []))]
  if (services.length === 0) return ''
  return services.length > 2 ? ` by ${services.length} services` : ` by ${services.join(' and ')}`
}

function count(number: number, word: string) {
  return `${formatCount(number)} ${word}${number === 1 ? '' : 's'}`
}

function times(number: number) {
  return number === 1 ? 'once' : number === 2 ? 'twice' : `${formatCount(number)} times`
}
