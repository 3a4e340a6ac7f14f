import { type JudgedStep, judgeStep, listEvidence, type StepFinding } from './judge-step.ts'
import { areSeparate, listLimits } from './list-limits.ts'
import { servicesOf, tellFinding } from './tell-finding.ts'
import { tellVerdict } from './tell-verdict.ts'
import {
  type CallFacts,
  type Finding,
  type FindingKind,
  type StepFacts,
  type Verdict,
  type VerdictFacts,
  type VerdictKind,
  verdictKinds,
} from './types.ts'

const mostFindings = 20

// Each of these has to be looked at for itself, so that none may stand for another.
const alarming = new Set<FindingKind>([
  'EXECUTED_AGAIN_OTHER_RESULT',
  'KEY_REUSED',
  'TAKEN_OVER_STALE_FINISHED',
  'OUTCOME_UNKNOWN',
])

const nameKind = (kinds: readonly FindingKind[]): VerdictKind =>
  kinds.filter((kind) => alarming.has(kind)).length > 1 ? 'MIXED' : (kinds[0] ?? 'NOTHING_REPEATED')

const groupBy = <Item>(items: readonly Item[], nameOf: (item: Item) => string): Map<string, Item[]> => {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const group = groups.get(nameOf(item))
    if (group) group.push(item)
    else groups.set(nameOf(item), [item])
  }
  return groups
}

/** What is found of many steps of one name is told once, with the first of them. */
const groupFindings = (found: readonly StepFinding[]): Finding[] => {
  const groups = groupBy(found, ({ kind, unknown, step }) => `${kind} ${unknown} ${step.name}`)
  return [...groups.values()]
    .flatMap(([first, ...others]) => (first ? [toFinding(first, others.length + 1)] : []))
    .toSorted((one, other) => verdictKinds.indexOf(one.kind) - verdictKinds.indexOf(other.kind))
}

const toFinding = (found: StepFinding, operations: number): Finding => ({
  kind: found.kind,
  name: found.step.name,
  operations,
  stepId: found.step.id,
  text: `${tellFinding(found)}${operations > 1 ? ` (the same of ${operations - 1} more of this name)` : ''}`,
  calls: found.step.calls,
  executions: found.step.executions,
  distinctResults: found.distinctResults,
  services: servicesOf(found),
  gapMs: found.gap?.ms ?? null,
  gapByServiceClock: found.gap?.byServiceClock ?? false,
  cause: found.cause?.cause ?? null,
  unknown: found.unknown,
  evidence: listEvidence(found.basis),
})

const sum = (judged: readonly JudgedStep[], part: 'effects' | 'distinctResults'): number =>
  judged.reduce((total, step) => total + step[part], 0)

const isOwnSuccess = ({ status, ofOtherThread }: StepFacts): boolean => status === 'SUCCESS' && !ofOtherThread

/** The gravest steps are read first: those after a step that was only sent again can have been no more than that. */
const leavesOpen = ({ sums, steps }: VerdictFacts): boolean => {
  const last = steps.at(-1)
  if (!last || sums.remarkable === steps.length) return false
  return last.collided + last.fenced > 0 || last.executions > 1 || last.status !== 'SUCCESS'
}

/** What the facts say, in a kind, in numbers and in words; and what they do not say. */
export const judgeFacts = (facts: VerdictFacts): Verdict => {
  const { sums, steps, calls, isThread } = facts
  const byStep = groupBy(calls, ({ stepId }) => stepId)
  const judged = steps.map((step) => judgeStep(step, byStep.get(step.id) ?? []))
  const findings = groupFindings(judged.flatMap((step) => step.findings))
  const isPartial = facts.hasMoreOperations || leavesOpen(facts) || (facts.removed?.calls ?? 0) > 0
  const found = new Set<FindingKind>([
    ...findings.map(({ kind }) => kind),
    ...(isPartial ? (['OUTCOME_UNKNOWN'] as const) : []),
  ])
  const kinds = verdictKinds.filter((kind) => found.has(kind))
  const { succeeded, results, names: _, remarkable: __, ...counts } = sums
  const count = (is: (call: CallFacts) => boolean) => calls.filter(is).length
  const told = {
    ...counts,
    effects: succeeded - steps.filter(isOwnSuccess).length + sum(judged, 'effects'),
    distinctResults: results - steps.filter((step) => step.hasResult).length + sum(judged, 'distinctResults'),
    resent: count((call) => call.resent),
    busy: count(({ outcome }) => outcome === 'BUSY'),
    callsOfOtherThreads: isThread ? count((call) => call.ofOtherThread) : null,
  }
  return {
    ...told,
    kind: nameKind(kinds),
    kinds: kinds.length > 0 ? kinds : ['NOTHING_REPEATED'],
    text: tellVerdict(told, findings, {
      isPartial,
      removedBefore: facts.removed?.before ?? null,
      areSeparate: areSeparate(facts),
    }),
    findings: findings.slice(0, mostFindings),
    moreFindings: Math.max(0, findings.length - mostFindings),
    notLookedAt: listLimits(facts, findings),
  }
}
