import { randomUUID } from 'node:crypto'
import { changesBetween } from './changes.ts'
import { type Decision, decide, type KnownStep } from './decide.ts'
import { LedgerError } from './errors.ts'
import type { HeldStep } from './held-steps.ts'
import { lockKnown } from './lock-known.ts'
import { type Call, threadNotFound } from './prepare-call.ts'
import { type Asked, type EarlierCalls, type KnownRow, readKnown } from './read-known.ts'
import { downstreamKeyOf, type StepRow, toStep } from './rows.ts'
import { transact } from './transact.ts'
import type { CallResult, Claim, Outcome, Sql, Workspace } from './types.ts'
import { type Settled, writeRepeated } from './write-repeated.ts'

const takesPayload = new Set<Outcome>(['RECORDED', 'RETRIED'])
const grantsClaim = new Set<Outcome>(['CLAIMED', 'TAKEN_OVER'])

const knownStepOf = (row: StepRow, now: Date): KnownStep => ({
  fingerprint: row.fingerprint,
  fields: row.fingerprintFields === null ? null : (JSON.parse(row.fingerprintFields) as string[]),
  context: row.context,
  status: row.status,
  result: row.result,
  claim:
    row.claimToken === null
      ? null
      : {
          token: row.claimToken,
          executionId: row.claimExecutionId,
          live: row.claimExpiresAt !== null && row.claimExpiresAt > now,
        },
})

/** Whether this call tells of a run of the step's code that no call before it told of. */
const isNewRun = (call: Call, decision: Decision, ran: boolean): boolean => {
  if (call.kind === 'CLAIM') return grantsClaim.has(decision.outcome) && !decision.holdsAlready && !ran
  // Without an execution id, a claim's run was counted when the claim was given.
  return call.executionId === null ? call.claimToken === null : !ran
}

const describe = (row: StepRow, call: Call): void => {
  row.context = call.context
  row.fingerprint = call.fingerprint
  row.fingerprintFields = call.fields && JSON.stringify(call.fields)
  row.service = call.service
  row.status = call.status ?? 'IN_PROGRESS'
  row.result = call.result
  row.error = call.error
  row.subSteps = call.subSteps
  row.startedAt = call.startedAt
  row.finishedAt = call.finishedAt
}

const applyDecision = (row: StepRow, call: Call, decision: Decision, now: Date): void => {
  if (decision.holdsAlready) return
  if (takesPayload.has(decision.outcome)) {
    // The token of the claim that completed the step stays, so that its completion sent again is known for what it is.
    if (call.claimToken === null) row.claimToken = null
    row.claimExecutionId = null
    row.claimHolder = null
    row.claimExpiresAt = null
    describe(row, call)
  } else if (grantsClaim.has(decision.outcome)) {
    row.claimToken = randomUUID()
    row.claimExecutionId = call.executionId
    row.claimHolder = call.service
    row.claimExpiresAt = new Date(now.getTime() + (call.leaseSeconds ?? 0) * 1_000)
    describe(row, call)
  }
}

const count = (row: StepRow, outcome: Outcome, newRun: boolean): void => {
  row.calls += 1
  if (newRun) row.executions += 1
  if (outcome === 'RETRIED') row.retried += 1
  if (outcome === 'DEDUPLICATED') row.deduplicated += 1
  if (outcome === 'COLLIDED') row.collided += 1
  if (outcome === 'FENCED') row.fenced += 1
}

const claimFor = (row: StepRow, decision: Decision): Claim | null => {
  if (row.claimExpiresAt === null) return null
  const holds = grantsClaim.has(decision.outcome)
  if (!holds && decision.outcome !== 'BUSY') return null
  return {
    token: holds ? row.claimToken : null,
    holder: row.claimHolder,
    expiresAt: row.claimExpiresAt,
    downstreamKey: downstreamKeyOf(row.id),
  }
}

const settleCall = (
  call: Call,
  { row, threadId, earlier, now }: { row: KnownRow; threadId: string; earlier: EarlierCalls; now: Date },
): Settled => {
  const decision = decide(knownStepOf(row, now), { ...call, earlier })
  const { outcome } = decision
  const sharesPayload =
    row.status === 'SUCCESS' &&
    row.context === call.context &&
    row.result === call.result &&
    row.error === call.error
  const changes = changesBetween(row.context, call.context)
  const newRun = isNewRun(call, decision, earlier.ran)
  applyDecision(row, call, decision, now)
  count(row, outcome, newRun)
  if (call.kind === 'RECORD') earlier.recorded = true
  else earlier.claimed = true
  if (newRun) earlier.ran = true
  if (call.kind === 'RECORD' && takesPayload.has(outcome)) earlier.completed = true
  return {
    call,
    row,
    step: toStep(row),
    threadId,
    number: row.calls,
    decision,
    newRun,
    changes,
    sharesPayload: sharesPayload || (row.status === 'SUCCESS' && takesPayload.has(outcome)),
    changesStep: !decision.holdsAlready && (takesPayload.has(outcome) || grantsClaim.has(outcome)),
    claim: claimFor(row, decision),
  }
}

const claimNotFound = (): LedgerError =>
  new LedgerError(
    'CLAIM_NOT_FOUND',
    'No step with this name and key was ever claimed. A derived key changes with the context: complete the claim with the context that it was made with, or give an idempotencyKey.',
    'claimToken',
  )

/** The refusal of a call that can neither be decided nor be the first of its step. */
const refusalOf = (call: Call, threadId: string | null): LedgerError | null => {
  if (threadId === null && call.threadId !== null) return threadNotFound()
  return call.claimToken === null ? null : claimNotFound()
}

export type Settlement = {
  results: Map<Call, CallResult | LedgerError>
  /** Calls for a step that others wrote to between reading and writing. */
  overtaken: Call[]
  /** To be remembered: the steps of which everything is known, as they were written, by the last call of each. */
  held: Map<Call, HeldStep>
}

/**
 * Decides the calls whose step was there, in the order of the input, and writes down what became of each: one
 * statement to read, one to write, and nothing locked in between. A call whose step is unknown after all is neither
 * answered nor overtaken: it can be inserted.
 */
export const settleRepeated = async (
  sql: Sql,
  workspace: Workspace,
  { calls, held }: Asked,
): Promise<Settlement> => {
  const results = new Map<Call, CallResult | LedgerError>()
  const settled: Settled[] = []
  const toldOf = new Map<KnownRow, HeldStep['told']>()
  const { now, known } = await readKnown(sql, workspace, { calls, held })
  for (const [index, call] of calls.entries()) {
    const { threadId = null, row, earlier, told } = known[index] ?? {}
    if (threadId && row && earlier) {
      settled.push(settleCall(call, { row, threadId, earlier, now }))
      if (told) toldOf.set(row, told)
    } else {
      const refusal = refusalOf(call, threadId)
      if (refusal) results.set(call, refusal)
    }
  }
  const written = await writeRepeated(sql, workspace, settled)
  const steps = new Map<KnownRow, [Call, HeldStep]>()
  for (const [call, { result, row, place, version }] of written) {
    results.set(call, result)
    const told = toldOf.get(row)
    if (!told || place === null || version === null) continue
    const { threadId, recordedAt } = result.attempt
    Object.assign(row, { lastSeenAt: recordedAt, place, version })
    steps.set(row, [call, { row, told, threadId }])
  }
  const overtaken = settled.map(({ call }) => call).filter((call) => !written.has(call))
  return { results, overtaken, held: new Map(steps.values()) }
}

/** The same under locks, so that nobody overtakes: all is read, whatever is remembered of it. */
export const settleLocked = (sql: Sql, workspace: Workspace, { calls }: Asked): Promise<Settlement> =>
  transact(sql, async (tx) => {
    const { known } = await readKnown(tx, workspace, { calls })
    await lockKnown(tx, workspace, known)
    return settleRepeated(tx, workspace, { calls })
  }) as Promise<Settlement>
