import { collectRuns, type Run } from './collect-runs.ts'
import { findCause } from './find-cause.ts'
import { type Gap, type Moment, measureGap } from './measure-gap.ts'
import type { CallFacts, Evidence, FindingKind, StepFacts, UnknownReason } from './types.ts'

/** What is found of one step, with the runs or calls that it rests on, in the order of their first calls. */
export type StepFinding = {
  kind: FindingKind
  step: StepFacts
  runs: Run[]
  /** Of the runs or, where no code ran again, of the calls. */
  basis: CallFacts[]
  seen: number
  distinctResults: number
  unknown: UnknownReason | null
  gap: Gap | null
  cause: ReturnType<typeof findCause>
}

/** Effects that another thread had by a step of its own are not counted as the judged thread's. */
export type JudgedStep = { findings: StepFinding[]; effects: number; distinctResults: number }

const mostEvidence = 5

const firstCallOf = ({ calls }: Run): CallFacts[] => calls.slice(0, 1)
const successOf = ({ calls, result }: Run): CallFacts[] =>
  calls.filter((call) => call.status === 'SUCCESS' && call.result === result).slice(0, 1)

/** Whether it can be told what the runs did, and why not. */
const findUnknown = (step: StepFacts, runs: readonly Run[], seen: number): UnknownReason | null => {
  if (step.status === 'IN_PROGRESS') return step.leaseOver ? 'CLAIM_EXPIRED' : 'IN_PROGRESS'
  if (runs.some(({ end }) => end === 'ERROR')) return 'ENDED_IN_ERROR'
  if (runs.some(({ end }) => end === null)) return 'NEVER_REPORTED'
  if (runs.some(({ contradictsItself }) => contradictsItself)) return 'CONTRADICTED_ITSELF'
  if (runs.some(({ isAmbiguous, end }) => isAmbiguous && end === 'SUCCESS')) return 'EXECUTIONS_NOT_NAMED'
  return seen < step.calls && step.executions > 1 ? 'CALLS_NOT_LOOKED_AT' : null
}

const findUnknownRuns = (runs: Run[], unknown: UnknownReason): Run[] => {
  if (unknown === 'ENDED_IN_ERROR') return runs.filter(({ end }) => end === 'ERROR')
  if (unknown === 'CONTRADICTED_ITSELF') return runs.filter((run) => run.contradictsItself)
  if (unknown === 'EXECUTIONS_NOT_NAMED') return runs.filter((run) => run.isAmbiguous)
  return unknown === 'CALLS_NOT_LOOKED_AT' ? runs : runs.filter(({ end }) => end === null)
}

type Basis = Pick<StepFinding, 'kind' | 'runs' | 'basis'> & { unknown?: UnknownReason }

/** What the runs of one operation did, the gravest that applies. */
const judgeRuns = (step: StepFacts, calls: readonly CallFacts[], runs: Run[]): Basis => {
  const succeeded = runs.filter(({ end }) => end === 'SUCCESS')
  const differing = succeeded.filter(
    ({ result }, index) => result !== null && succeeded.findIndex((run) => run.result === result) === index,
  )
  if (differing.length > 1)
    return { kind: 'EXECUTED_AGAIN_OTHER_RESULT', runs: differing, basis: differing.flatMap(successOf) }
  if (step.fenced > 0) {
    const fenced = runs.filter((run) => run.calls.some(({ outcome }) => outcome === 'FENCED'))
    const basis = calls.filter(({ outcome }) => outcome === 'TAKEN_OVER' || outcome === 'FENCED')
    return { kind: 'TAKEN_OVER_STALE_FINISHED', runs: fenced, basis }
  }
  const unknown = findUnknown(step, runs, calls.length)
  if (unknown) {
    const open = findUnknownRuns(runs, unknown)
    return { kind: 'OUTCOME_UNKNOWN', runs: open, basis: open.flatMap((run) => run.calls), unknown }
  }
  if (succeeded.length > 1) {
    const isKnown = succeeded.every(({ result }) => result !== null)
    const kind = isKnown ? 'EXECUTED_AGAIN_SAME_RESULT' : 'EXECUTED_AGAIN_RESULT_UNKNOWN'
    return { kind, runs: succeeded, basis: succeeded.flatMap(successOf) }
  }
  if (runs.length > 1) return { kind: 'RETRIED', runs, basis: runs.flatMap(firstCallOf) }
  const resent = calls.filter((call) => call.resent)
  return resent.length > 0
    ? { kind: 'RESENT', runs, basis: resent }
    : { kind: 'NOTHING_REPEATED', runs, basis: [] }
}

const countResults = (succeeded: readonly Run[]): number =>
  new Set(succeeded.flatMap(({ result }) => result ?? [])).size

const countEffects = (succeeded: readonly Run[]): number =>
  Math.max(countResults(succeeded), succeeded.length > 0 ? 1 : 0)

/** What happened to one step. Its key's use for another operation is a finding beside what its own runs did. */
export const judgeStep = (step: StepFacts, calls: readonly CallFacts[]): JudgedStep => {
  const runs = collectRuns(calls)
  const succeeded = runs.filter(({ end }) => end === 'SUCCESS')
  // Where calls were left out, the one that made the step succeed may be among them.
  const distinctResults = Math.max(countResults(succeeded), step.hasResult ? 1 : 0)
  const { unknown = null, ...judged } = judgeRuns(step, calls, runs)
  const shared = { step, seen: calls.length, distinctResults }
  const collided = calls.filter(({ outcome }) => outcome === 'COLLIDED')
  const findings: StepFinding[] = [
    {
      ...shared,
      ...judged,
      unknown,
      gap: measureGap(listMoments(judged, calls)),
      cause: unknown ? null : findCause(runs),
    },
  ]
  if (step.collided > 0)
    findings.push({
      ...shared,
      kind: 'KEY_REUSED',
      runs: [],
      basis: collided,
      unknown: null,
      gap: measureGap([...calls.slice(0, 1), ...collided]),
      cause: null,
    })
  const all = Math.max(distinctResults, succeeded.length > 0 || step.status === 'SUCCESS' ? 1 : 0)
  const others = succeeded.filter((run) => step.ofOtherThread && run.calls[0]?.ofOtherThread)
  const effects = all - Math.min(all, countEffects(others))
  return { findings: findings.filter(({ kind }) => kind !== 'NOTHING_REPEATED'), effects, distinctResults }
}

/** Between which moments the gap is measured. What was sent again has one start: the server tells when it came. */
const listMoments = ({ kind, runs, basis }: Basis, calls: readonly CallFacts[]): Moment[] => {
  if (kind === 'RESENT') return [...calls.slice(0, 1), ...basis].map(momentOfArrival)
  if (kind === 'TAKEN_OVER_STALE_FINISHED') return basis.map(momentOfArrival)
  return runs.flatMap(({ calls: [first, ...others] }) => {
    if (!first) return []
    // A claim begins a run, but only a report says when by the service's own clock.
    const startedAt = [first, ...others].find((call) => call.startedAt !== null)?.startedAt ?? null
    return { ...first, startedAt }
  })
}

const momentOfArrival = (call: CallFacts): Moment => ({ ...call, startedAt: null })

export const listEvidence = (basis: readonly CallFacts[]): Evidence[] =>
  basis
    .slice(0, mostEvidence)
    .map(({ id, number }) => ({ attemptId: id, call: number }))
    .toSorted((one, other) => one.call - other.call)
