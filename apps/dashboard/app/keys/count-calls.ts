type Call = {
  outcome: string
  executionId: string | null
  resent: boolean
  otherResult: string | null
  step: { id: string; status: string }
}

/** The four numbers that are never mixed up, and those that the verdict rests on besides. */
export function countCalls(calls: Call[]) {
  const steps = new Map(calls.map(({ step }) => [step.id, step]))
  const effects = [...steps.values()]
    .filter(({ status }) => status === 'SUCCESS')
    .map(({ id }) => 1 + countOtherResults(calls.filter((call) => call.step.id === id)))
  return {
    calls: calls.length,
    executions: countExecutions(calls),
    keys: steps.size,
    /** Steps that succeeded, each with every different result that was reported for it. */
    effects: effects.reduce((sum, results) => sum + results, 0),
    succeeded: effects.length,
    collided: calls.filter(({ outcome }) => outcome === 'COLLIDED').length,
  }
}

/** As the server counts: for each step, and a call without an execution id as a run of its own. */
export function countExecutions(calls: Pick<Call, 'executionId' | 'step'>[]) {
  const named = calls.flatMap(({ executionId, step }) => (executionId ? `${step.id} ${executionId}` : []))
  return new Set(named).size + calls.length - named.length
}

/** A collision is about another operation: its result is no second result of this one. */
function countOtherResults(calls: Call[]) {
  const same = calls.filter(({ outcome }) => outcome !== 'COLLIDED')
  return new Set(same.flatMap(({ otherResult }) => otherResult ?? [])).size
}
