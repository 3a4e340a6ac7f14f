import type { CallFacts, StepFacts, VerdictFacts } from '../ledger/verdict/types.ts'

export const at = (seconds: number) => new Date(Date.UTC(2026, 10, 24, 18) + seconds * 1_000)

export type Call = Partial<Omit<CallFacts, 'recordedAt'>> & { after?: number }

/** One step and its calls: the first one records it, later ones repeat it, unless they say otherwise. */
export const tell = (calls: Call[], step: Partial<StepFacts> = {}) => {
  const id = step.id ?? 's1'
  const facts = calls.map(
    ({ after = 0, ...call }, index): CallFacts => ({
      id: `${id}c${index + 1}`,
      stepId: id,
      ofOtherThread: false,
      number: index + 1,
      kind: 'RECORD',
      outcome: index === 0 ? 'RECORDED' : 'DEDUPLICATED',
      status: call.kind === 'CLAIM' ? null : 'SUCCESS',
      executionId: 'a',
      resent: false,
      result: null,
      errorNames: null,
      service: 'billing-worker',
      startedAt: null,
      recordedAt: at(after),
      ...call,
    }),
  )
  const count = (outcome: string) => facts.filter((call) => call.outcome === outcome).length
  const described: StepFacts = {
    id,
    name: 'charge_payment',
    status: 'SUCCESS',
    calls: calls.length,
    executions: new Set(facts.map((call) => call.executionId ?? call.id)).size,
    collided: count('COLLIDED'),
    fenced: count('FENCED'),
    hasResult: facts.some(({ result }) => result !== null),
    ofOtherThread: false,
    holder: null,
    leaseOver: false,
    ...step,
  }
  return { step: described, calls: facts }
}

const sumOf = (steps: StepFacts[], read: (step: StepFacts) => number | boolean) =>
  steps.reduce((sum, step) => sum + Number(read(step)), 0)

export const factsOf = (told: ReturnType<typeof tell>[], rest: Partial<VerdictFacts> = {}): VerdictFacts => {
  const steps = told.map(({ step }) => step)
  return {
    isThread: false,
    steps,
    calls: told.flatMap(({ calls }) => calls),
    hasMoreOperations: false,
    removed: null,
    sums: {
      operations: steps.length,
      calls: sumOf(steps, ({ calls }) => calls),
      executions: sumOf(steps, ({ executions }) => executions),
      retried: 0,
      deduplicated: 0,
      collided: sumOf(steps, ({ collided }) => collided),
      fenced: sumOf(steps, ({ fenced }) => fenced),
      succeeded: sumOf(steps, ({ status, ofOtherThread }) => status === 'SUCCESS' && !ofOtherThread),
      results: sumOf(steps, ({ hasResult }) => hasResult),
      names: new Set(steps.map(({ name }) => name)).size,
      remarkable: steps.length,
    },
    ...rest,
  }
}
