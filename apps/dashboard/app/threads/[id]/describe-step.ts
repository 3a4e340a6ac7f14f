import { formatDuration } from '../../../components/format-number.ts'
import type { Entry, TimelineCall } from './build-entries.ts'
import { isUnknown } from './is-unknown.ts'

type Kind = 'diverged' | 'collided' | 'fenced' | 'unknown' | 'again' | 'elsewhere' | 'resent' | 'retried'

/** Something an operator should know about one step, and the call that shows it. */
export type Finding = { kind: Kind; headline: string; detail: string; stepId: string; callId: string | null }

/** What happened to one step beyond its being recorded once. */
export function describeStep(entry: Entry, now: number): Finding[] {
  const { step, calls } = entry
  const pick = (kind: Kind, test: (call: TimelineCall) => boolean, say: (found: Found) => Said) => {
    const found = calls.filter(test)
    const [first] = found
    return first
      ? [{ kind, ...say({ first, count: found.length, entry }), stepId: step.id, callId: first.id }]
      : []
  }
  return [
    ...pick('diverged', isDiverged, sayDiverged),
    ...pick('collided', ({ outcome }) => outcome === 'COLLIDED', sayCollided),
    ...pick('fenced', ({ outcome, resultDiverged }) => outcome === 'FENCED' && !resultDiverged, sayFenced),
    ...findUnknown(entry, now),
    ...pick('again', isAgain, sayAgain),
    ...findElsewhere(entry),
    ...pick('resent', ({ outcome, resent }) => outcome === 'DEDUPLICATED' && resent, sayResent),
    ...pick('retried', ({ outcome }) => outcome === 'RETRIED', sayRetried),
  ]
}

type Said = { headline: string; detail: string }
type Found = { first: TimelineCall; count: number; entry: Entry }

function isDiverged({ outcome, resultDiverged, status }: TimelineCall) {
  return resultDiverged && status === 'SUCCESS' && outcome !== 'COLLIDED' && outcome !== 'RETRIED'
}

function isAgain({ outcome, resent, resultDiverged, executionId, status }: TimelineCall) {
  return (
    outcome === 'DEDUPLICATED' && !resent && !resultDiverged && executionId !== null && status === 'SUCCESS'
  )
}

function sayDiverged({ first, count, entry: { step } }: Found): Said {
  return {
    headline: `${step.name} was executed ${times(count + 1)}, with different results`,
    detail: `${capitalize(again(first, step))}. Its result is not the one that the step has.`,
  }
}

function sayCollided({ first, count, entry: { own, step } }: Found): Said {
  const where = own ? '' : `, which ${step.thread.label ?? step.thread.key ?? step.thread.id} had used`
  const meant = first.status === 'SUCCESS' ? ' It reports success: what it did is recorded nowhere else.' : ''
  return {
    headline: `1 key was used for ${count === 1 ? 'two' : 'several'} operations: ${step.name}`,
    detail: `${by(first.service)} used ${step.idempotencyKey}${where}, for something else${after(first, step)}.${meant}`,
  }
}

function sayFenced({ first, entry: { step } }: Found): Said {
  return {
    headline: `${step.name} was finished by a holder whose claim had been taken over`,
    detail: `${by(first.service)} went on past its lease and reported${after(first, step)}. Its code ran beside another’s.`,
  }
}

function findUnknown({ own, step }: Entry, now: number): Finding[] {
  const finding = { kind: 'unknown' as const, stepId: step.id, callId: null }
  if (own && isUnknown(own, now)) {
    const detail = `${by(own.claim?.holder ?? null)} claimed it and did not report before the claim expired.`
    return [{ ...finding, headline: `outcome unknown: a claim on ${step.name} expired unfinished`, detail }]
  }
  if (own?.status === 'ERROR') {
    const detail = 'An error leaves open whether the effect took place; a failure would not.'
    return [{ ...finding, headline: `outcome unknown: ${step.name} ended in an error`, detail }]
  }
  return []
}

function sayAgain({ first, count, entry: { step, own } }: Found): Said {
  if (!own)
    return {
      headline: `${step.name} had been done by another thread`,
      detail: `${capitalize(again(first, step))}.`,
    }
  return {
    headline: `the code of ${step.name} ran ${times(count + 1)} and said the same; recorded once`,
    detail: `${capitalize(again(first, step))}. Whether the effect took place again depends on what lies behind it.`,
  }
}

/** A key of the whole workspace is met by calls of other threads, which this thread does not list. */
function findElsewhere({ own, calls, step }: Entry): Finding[] {
  if (own?.keyScope !== 'WORKSPACE') return []
  const { deduplicated, collided, fenced, retried } = own.counts
  const here = calls.filter(({ outcome }) =>
    ['DEDUPLICATED', 'COLLIDED', 'FENCED', 'RETRIED'].includes(outcome),
  )
  const count = deduplicated + collided + fenced + retried - here.length
  if (count <= 0) return []
  const headline = `the key of ${step.name} was also used by ${count === 1 ? 'a call' : `${count} calls`} of other threads`
  return [
    { kind: 'elsewhere', headline, detail: 'Unfold the step to see them.', stepId: step.id, callId: null },
  ]
}

function sayResent({ first, count, entry: { step } }: Found): Said {
  return {
    headline: `the request of ${step.name} was sent again ${times(count)}`,
    detail: `By the same execution${after(first, step)}: its code did not run again.`,
  }
}

/** The step has taken the times of its latest run, so only the server knows how far apart they were. */
function sayRetried({ first, count, entry: { step } }: Found): Said {
  const gap = formatDuration(Date.parse(first.recordedAt) - Date.parse(step.firstRecordedAt))
  return {
    headline: `${step.name} was retried ${times(count)}`,
    detail: `An earlier run had not succeeded; ${first.service ?? 'a caller'} reported the next, ${gap} later.`,
  }
}

function again(call: TimelineCall, step: Entry['step']) {
  return `${call.service ?? 'a caller'} ran it again${after(call, step)}`
}

/** Both ends by one clock, or the distance would say how far the clocks are apart. */
function after(call: TimelineCall, step: Entry['step']) {
  const own = call.startedAt !== null && step.startedAt !== null
  const from = Date.parse(own && step.startedAt ? step.startedAt : step.firstRecordedAt)
  const to = Date.parse(own && call.startedAt ? call.startedAt : call.recordedAt)
  return to >= from
    ? `, ${formatDuration(to - from)} later`
    : `, ${formatDuration(from - to)} earlier by its clock`
}

function times(count: number) {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`
}

function by(name: string | null) {
  return capitalize(name ?? 'a caller')
}

function capitalize(text: string) {
  return text === 'a caller' || text.startsWith('a caller ') ? `A${text.slice(1)}` : text
}
