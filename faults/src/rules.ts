import { isDeepStrictEqual } from 'node:util'
import { attemptsByStep, entriesOf, grantedClaim, type Key, tookPayload } from './gather-keys.ts'
import type { Counts, LedgerAttempt } from './read-ledger.ts'

/** What must hold of a key, whatever was killed; finds what is wrong. */
export type Rule = (key: Key) => string[]

const oneStep: Rule = ({ steps }) => (steps.length > 1 ? [`has ${steps.length} steps`] : [])

const oneSuccess: Rule = (key) => {
  const written = key.attempts.filter((attempt) => attempt.status === 'SUCCESS' && tookPayload(attempt))
  const told = entriesOf(key, 'told').filter(
    ({ status, outcome }) => status === 'SUCCESS' && (outcome === 'RECORDED' || outcome === 'RETRIED'),
  )
  const ran = entriesOf(key, 'returned').filter(({ executionId }) => executionId !== null)
  return [
    ...(written.length > 1 ? [`${written.length} successes were written`] : []),
    ...(told.length + ran.length > 1
      ? [`${told.length + ran.length} callers were told that theirs counts`]
      : []),
  ]
}

const successStays: Rule = (key) => {
  const succeeded =
    key.attempts.some((attempt) => attempt.status === 'SUCCESS' && tookPayload(attempt)) ||
    entriesOf(key, 'returned').length > 0 ||
    entriesOf(key, 'told').some(({ step }) => step.status === 'SUCCESS')
  const lost = key.steps.length === 0 || key.steps.some(({ status }) => status !== 'SUCCESS')
  return succeeded && lost ? ['had succeeded, and is no success now'] : []
}

/** Whatever a caller was told is in the ledger, word for word. */
const nothingLost: Rule = (key) => {
  const attempts = new Map(key.attempts.map((attempt) => [attempt.id, attempt]))
  const answered = [...entriesOf(key, 'told'), ...entriesOf(key, 'rejected')].filter(
    (entry) => entry.attemptId !== undefined,
  )
  const lost = answered.filter((entry) => {
    const attempt = attempts.get(entry.attemptId ?? '')
    return (
      attempt?.outcome !== entry.outcome || (entry.type === 'told' && attempt?.executionId !== entry.call)
    )
  })
  const unwritten = entriesOf(key, 'returned').filter(
    ({ executionId }) =>
      executionId !== null &&
      !key.attempts.some((attempt) => attempt.executionId === executionId && isOwnSuccess(attempt)),
  )
  return [
    ...lost.map(({ attemptId }) => `attempt ${attemptId} was acknowledged and is lost`),
    ...unwritten.map(({ executionId }) => `run ${executionId} was acknowledged and is lost`),
  ]
}

const isOwnSuccess = (attempt: LedgerAttempt) => attempt.status === 'SUCCESS' && tookPayload(attempt)

const oneAnswer: Rule = (key) => {
  const [step] = key.steps
  const strangers = [
    ...entriesOf(key, 'told').map(({ step: { id } }) => id),
    ...entriesOf(key, 'rejected').flatMap(({ stepId }) => stepId ?? []),
  ].filter((id) => id !== step?.id)
  const results = [
    ...entriesOf(key, 'told').flatMap(({ step: told }) => (told.status === 'SUCCESS' ? [told.result] : [])),
    ...entriesOf(key, 'returned').map(({ result }) => result),
  ].filter((result) => !isDeepStrictEqual(result, step?.result))
  return [
    ...strangers.map((id) => `a caller was told of step ${id}, not ${step?.id}`),
    ...results.map(
      (result) => `a caller was given ${JSON.stringify(result)}, not ${JSON.stringify(step?.result)}`,
    ),
  ]
}

const inOrder: Rule = (key) =>
  attemptsByStep(key).flatMap(([step, attempts]) =>
    attempts.some(({ number }, index) => number !== index + 1)
      ? [`step ${step.id} has attempts ${attempts.map(({ number }) => number)}`]
      : [],
  )

const oneCompletionAClaim: Rule = ({ key, attempts }) => {
  const completions = attempts.filter(tookPayload).map(({ executionId }) => executionId)
  const claims = attempts.filter(grantedClaim).length
  return [
    ...(new Set(completions).size < completions.length ? ['one execution was completed twice'] : []),
    ...(key.endsWith('/run') && completions.length > claims
      ? [`${completions.length} completions of ${claims} claims`]
      : []),
  ]
}

const countsAgree: Rule = (key) =>
  attemptsByStep(key).flatMap(([step, attempts]) => {
    const counted = countAttempts(attempts)
    return isDeepStrictEqual({ ...step.counts }, counted)
      ? []
      : [`counts are ${JSON.stringify(step.counts)}, attempts make ${JSON.stringify(counted)}`]
  })

function countAttempts(attempts: readonly LedgerAttempt[]): Counts {
  const count = (outcome: string) => attempts.filter((attempt) => attempt.outcome === outcome).length
  const runs = attempts.filter((attempt) => attempt.kind === 'RECORD' || grantedClaim(attempt))
  return {
    calls: attempts.length,
    executions: new Set(runs.map(({ executionId }) => executionId)).size,
    retried: count('RETRIED'),
    deduplicated: count('DEDUPLICATED'),
    collided: count('COLLIDED'),
    fenced: count('FENCED'),
  }
}

/** The executions of a key whose code ran, by the callers' own word. */
export function runsOf(key: Key): Set<string> {
  return new Set(entriesOf(key, 'ran').map(({ executionId }) => executionId))
}

const twiceIsSaid: Rule = (key) => {
  const runs = runsOf(key)
  const [step] = key.steps
  const unclaimed = [...runs].filter(
    (run) => !key.attempts.some((attempt) => attempt.executionId === run && grantedClaim(attempt)),
  )
  const downstreamKeys = new Set(entriesOf(key, 'ran').map(({ downstreamKey }) => downstreamKey))
  const silent = runs.size > 1 && (step?.counts.executions ?? 0) < runs.size
  return [
    ...unclaimed.map((run) => `run ${run} has no claim`),
    ...(silent ? [`ran ${runs.size} times, and the step tells of ${step?.counts.executions}`] : []),
    ...(downstreamKeys.size > 1 ? [`has downstream keys ${[...downstreamKeys]}`] : []),
  ]
}

const onlyKnownErrors: Rule = (key) =>
  entriesOf(key, 'rejected')
    .filter(({ code }) => !expectedCodes.has(code))
    .map(({ code }) => `a call was rejected with ${code}`)

const expectedCodes = new Set(['KEY_COLLISION', 'STEP_BUSY', 'CLAIM_LOST', 'LEDGER_UNAVAILABLE', 'DECLINED'])

export const rules: Readonly<Record<string, Rule>> = {
  'one step a key': oneStep,
  'one success a key': oneSuccess,
  'a success stays one': successStays,
  'no acknowledged call is lost': nothingLost,
  'every answer names one step and result': oneAnswer,
  'attempts are numbered without a gap': inOrder,
  'one completion a claim': oneCompletionAClaim,
  'counts are those of the attempts': countsAgree,
  'what ran twice is said to have': twiceIsSaid,
  'no error but those that are documented': onlyKnownErrors,
}
