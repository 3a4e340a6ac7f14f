import type { FinalStatus } from '../types.ts'
import type { CallFacts } from './types.ts'

/** One run of a step's code, as far as calls told of it. */
export type Run = {
  calls: CallFacts[]
  /** Null while it has reported nothing: it holds its claim, or has been silent since. */
  end: FinalStatus | null
  /** Of its first successful report that carries one. */
  result: string | null
  /** It reported two different results: its execution id may be that of two runs. */
  contradictsItself: boolean
  /** Its calls name no execution: they may be one request that was sent again, or several runs. */
  isAmbiguous: boolean
}

/** A claim that was not granted ran nothing, and a collision tells of another operation. */
const tellsOfRun = ({ kind, outcome }: CallFacts): boolean =>
  kind === 'RECORD' ? outcome !== 'COLLIDED' : outcome === 'CLAIMED' || outcome === 'TAKEN_OVER'

const isReport = ({ kind }: CallFacts): boolean => kind === 'RECORD'
const isUnnamed = ({ executionId }: CallFacts): boolean => executionId === null

const nameRun = ({ kind, number, executionId, status, result }: CallFacts): string => {
  if (executionId !== null) return `execution ${executionId}`
  // Without an id, what says the same may be the same run; what says something else is another.
  return kind === 'CLAIM' ? `claim ${number}` : `${status} ${result}`
}

/** The runs that the calls of one step tell of, in the order of their first calls. */
export const collectRuns = (calls: readonly CallFacts[]): Run[] => {
  const groups = new Map<string, CallFacts[]>()
  let holder: CallFacts[] | null = null
  let finisher: CallFacts[] | null = null
  const findAbandoned = () =>
    [...groups.values()].find((group) => group !== holder && !group.some(isReport)) ?? null

  const findGroup = (call: CallFacts): CallFacts[] | null => {
    if (call.outcome === 'RECORDED') return holder
    const known = call.executionId === null ? null : groups.get(nameRun(call))
    if (known || call.kind === 'CLAIM') return known ?? null
    if (call.outcome === 'FENCED') return findAbandoned()
    return isUnnamed(call) && call.resent ? finisher : null
  }

  for (const call of calls.filter(tellsOfRun)) {
    const name = nameRun(call)
    const group = findGroup(call) ?? groups.get(name) ?? []
    if (group.length === 0) groups.set(name, group)
    group.push(call)
    if (call.kind === 'CLAIM') holder = group
    else if (call.outcome === 'RECORDED' || call.outcome === 'RETRIED') {
      holder = null
      finisher = group
    }
  }
  return [...groups.values()].map(describeRun)
}

const describeRun = (calls: CallFacts[]): Run => {
  const reports = calls.filter(isReport)
  const results = reports.flatMap(({ status, result }) => (status === 'SUCCESS' && result ? [result] : []))
  const statuses = new Set(reports.map(({ status }) => status))
  const unnamed = reports.filter((call) => isUnnamed(call) && !call.resent)
  return {
    calls,
    end: (['SUCCESS', 'ERROR', 'FAILED'] as const).find((status) => statuses.has(status)) ?? null,
    result: results[0] ?? null,
    contradictsItself: new Set(results).size > 1,
    isAmbiguous: unnamed.length > 1,
  }
}
