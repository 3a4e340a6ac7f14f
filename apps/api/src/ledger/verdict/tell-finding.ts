import type { Run } from './collect-runs.ts'
import { isTimeout } from './find-cause.ts'
import type { StepFinding } from './judge-step.ts'
import type { CallFacts, FindingKind, RepetitionCause, UnknownReason } from './types.ts'
import { byServices, countOf, durationOf, ordinalOf, participleOf, timesOf } from './words.ts'

const causes: Record<RepetitionCause, string> = {
  AFTER_TIMEOUT: 'came after a client timeout',
  AFTER_ERROR: 'came after an error',
  AFTER_FAILURE: 'came after a failure',
  CLAIM_TAKEN_OVER: 'took the claim over',
  CLAIM_EXPIRED: 'came after a claim had expired',
}

export const servicesOf = ({ basis }: Pick<StepFinding, 'basis'>): string[] => [
  ...new Set(basis.flatMap(({ service }) => service ?? [])),
]

const apart = ({ gap }: StepFinding): string => (gap ? `, ${durationOf(gap.ms)} apart` : '')
const why = ({ cause }: StepFinding): string =>
  cause ? `; the ${ordinalOf(cause.place)} run ${causes[cause.cause]}` : ''

const isNamed = ({ calls }: Run): boolean => calls.some(({ executionId }) => executionId !== null)
const tookEffect = ({ step }: StepFinding): boolean => step.status === 'SUCCESS'

/** "Charged twice" is said where two executions are known to have succeeded, and with different results. */
const tellOtherResult = (found: StepFinding): string => {
  const { step, runs, distinctResults } = found
  const by = byServices(servicesOf(found))
  if (!runs.every(isNamed) && !runs.some(({ calls }) => calls.some(({ kind }) => kind === 'CLAIM')))
    return `${step.name} was reported with ${distinctResults} different results${by}${apart(found)}; the calls name no execution`
  const done = participleOf(step.name)
  const results = done ? '' : ', with different results'
  return `${step.name} ${done ?? 'executed'} ${timesOf(distinctResults)}${by}${apart(found)}${results}${why(found)}`
}

const tellKeyReused = ({ step, basis }: StepFinding): string => {
  const by = byServices(servicesOf({ basis }))
  const meant = basis.some(({ status }) => status === 'SUCCESS')
    ? ', and success was reported: what it did is recorded nowhere else'
    : ''
  return `${countOf(step.collided, 'call')} collided: the key of ${step.name} was used for another operation${by}${meant}`
}

const tellStaleFinished = ({ step, runs: [stale], gap }: StepFinding): string => {
  const holder = stale?.calls.find(({ service }) => service)?.service ?? 'its holder'
  const after = gap ? `, ${durationOf(gap.ms)} later` : ''
  const end = stale?.end ? `, with ${stale.end}` : ''
  return `the claim on ${step.name} was taken over, and ${holder} finished all the same${after}${end}: the code ran beside another’s`
}

const nameError = (calls: readonly CallFacts[]): string => (calls.some(isTimeout) ? 'a timeout' : 'an error')

const unknowns: Record<UnknownReason, (found: StepFinding) => string> = {
  IN_PROGRESS: ({ step }) => `${step.name} is in progress${step.holder ? `, held by ${step.holder}` : ''}`,
  CLAIM_EXPIRED: ({ step }) =>
    `${step.holder ?? 'a caller'} claimed ${step.name}, and did not report before the claim expired`,
  ENDED_IN_ERROR: (found) => {
    const by = byServices(servicesOf(found))
    const end = `ended in ${nameError(found.basis)}${by}`
    if (!tookEffect(found)) return `${found.step.name} ${end}`
    return `a run of ${found.step.name} ${end}, and another succeeded`
  },
  NEVER_REPORTED: (found) =>
    `a run of ${found.step.name} that was claimed${byServices(servicesOf(found))} never reported, and another ${tookEffect(found) ? 'succeeded' : 'did'}`,
  CONTRADICTED_ITSELF: ({ step }) => `one execution of ${step.name} reported different results`,
  EXECUTIONS_NOT_NAMED: ({ step }) =>
    `calls for ${step.name} name no execution, so whether its code ran again cannot be told`,
  CALLS_NOT_LOOKED_AT: ({ step, seen }) =>
    `${step.name} was executed ${timesOf(step.executions)}, and only ${countOf(seen, 'call')} of ${step.calls.toLocaleString('en')} were looked at`,
}

const tellers: Record<FindingKind, (found: StepFinding) => string> = {
  EXECUTED_AGAIN_OTHER_RESULT: tellOtherResult,
  KEY_REUSED: tellKeyReused,
  TAKEN_OVER_STALE_FINISHED: tellStaleFinished,
  OUTCOME_UNKNOWN: (found) => `outcome unknown: ${found.unknown ? unknowns[found.unknown](found) : ''}`,
  EXECUTED_AGAIN_RESULT_UNKNOWN: (found) =>
    `${found.step.name} executed ${timesOf(found.runs.length)}${byServices(servicesOf(found))}${apart(found)}, without results to compare${why(found)}`,
  EXECUTED_AGAIN_SAME_RESULT: (found) =>
    `${found.step.name} executed ${timesOf(found.runs.length)}${byServices(servicesOf(found))}${apart(found)}, with the same result${why(found)}`,
  RETRIED: (found) =>
    `${found.step.name} executed ${timesOf(found.runs.length)}${byServices(servicesOf(found))}${apart(found)}, ${tookEffect(found) ? 'and took effect once: the other runs failed' : 'and every run failed'}`,
  RESENT: (found) =>
    `${countOf(found.basis.length, 'request')} of ${found.step.name} sent again${byServices(servicesOf(found))}${apart(found)}, the code ran once`,
  NOTHING_REPEATED: () => 'nothing happened twice',
}

/** One finding in words. */
export const tellFinding = (found: StepFinding): string => tellers[found.kind](found)
