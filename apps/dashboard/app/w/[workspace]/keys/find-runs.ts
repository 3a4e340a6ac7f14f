export type Run = 'first' | 'sent-again' | 'run-again' | 'unnamed'

type Call = { id: string; executionId: string | null; resent: boolean; step: { id: string } }

/**
 * What the execution id of each call says: the same one is a request that was sent again, another one is
 * code that ran again. `calls` are in time order; `resent` knows of earlier calls that are not among them.
 */
export function findRuns(calls: Call[], hasEarlier = false) {
  const runs = new Map<string, Run>()
  const seen = new Set<string>()
  for (const { id, executionId, resent, step } of calls) {
    runs.set(id, nameRun({ executionId, resent, isFirst: !seen.has(step.id) && !hasEarlier }))
    seen.add(step.id)
  }
  return runs
}

function nameRun({
  executionId,
  resent,
  isFirst,
}: Pick<Call, 'executionId' | 'resent'> & { isFirst: boolean }) {
  if (resent) return 'sent-again'
  if (isFirst) return 'first'
  return executionId === null ? 'unnamed' : 'run-again'
}
