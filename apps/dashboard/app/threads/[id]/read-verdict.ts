import { formatCount } from '../../../components/format-number.ts'
import type { Entry, TimelineCall } from './build-entries.ts'
import { describeStep, type Finding } from './describe-step.ts'

export type Verdict = {
  /** calm: nothing happened twice. notice: code ran again, harmlessly as far as is known. */
  tone: 'calm' | 'notice' | 'alarm' | 'open'
  numbers: string
  sentence: string
  findings: Finding[]
  /** What the verdict could not look at. */
  caveats: string[]
}

type Known = {
  counts: { calls: number; executions: number }
  entries: Entry[]
  /** False while steps or calls are still on their way, or could not be fetched. */
  complete: boolean
  now: number
}

const gravity = [
  'diverged',
  'collided',
  'fenced',
  'unknown',
  'again',
  'elsewhere',
  'resent',
  'retried',
] as const

/** Whether anything happened twice, in words, and only from what was looked at. */
export function readVerdict({ counts, entries, complete, now }: Known): Verdict {
  const findings = groupFindings(entries.flatMap((entry) => describeStep(entry, now))).toSorted(
    (one, other) => gravity.indexOf(one.kind) - gravity.indexOf(other.kind),
  )
  const unnamed = countUnnamed(entries)
  const tone = counts.calls === 0 ? 'notice' : readTone(findings, complete && unnamed === 0)
  return {
    tone,
    numbers: printNumbers(counts, entries, complete),
    sentence: conclude(findings, { tone, complete, unnamed, empty: counts.calls === 0 }),
    findings,
    caveats: listCaveats(unnamed, complete),
  }
}

/** What is said of many steps in the same words is said once, with the first of them. */
function groupFindings(findings: Finding[]) {
  const groups = new Map<string, Finding[]>()
  for (const finding of findings) {
    const name = `${finding.kind} ${finding.headline}`
    groups.set(name, [...(groups.get(name) ?? []), finding])
  }
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (!first || others.length === 0) return first ?? []
    const more = `The same holds for ${countWord(others.length, 'further step')} of this name.`
    return { ...first, detail: `${first.detail} ${more}` }
  })
}

function readTone(findings: Finding[], decidable: boolean): Verdict['tone'] {
  const kinds = new Set(findings.map(({ kind }) => kind))
  if (kinds.has('diverged') || kinds.has('collided') || kinds.has('fenced')) return 'alarm'
  if (!decidable || kinds.has('unknown')) return 'open'
  return kinds.has('again') || kinds.has('elsewhere') ? 'notice' : 'calm'
}

function conclude(
  findings: Finding[],
  known: Omit<Known, 'entries' | 'counts' | 'now'> & {
    tone: Verdict['tone']
    unnamed: number
    empty: boolean
  },
) {
  const [gravest] = findings
  if (known.empty) return 'no call has reached the server'
  if (known.tone === 'alarm' && gravest) return gravest.headline
  if (!known.complete) return 'not everything is loaded, so nothing is concluded yet'
  if (gravest?.kind === 'unknown' || gravest?.kind === 'again' || gravest?.kind === 'elsewhere')
    return gravest.headline
  if (known.unnamed > 0) return 'recorded once, but whether code ran again is not known'
  return gravest?.kind === 'resent'
    ? 'requests were sent again, nothing happened twice'
    : 'nothing happened twice'
}

function printNumbers(counts: Known['counts'], entries: Entry[], complete: boolean) {
  const own = entries.filter((entry) => entry.own !== null)
  return [
    countWord(counts.calls, 'call'),
    countWord(counts.executions, 'execution'),
    ...(complete ? [countWord(own.length, 'step'), countWord(countEffects(entries), 'effect')] : []),
  ].join(', ')
}

/** Steps that succeeded, and every further run of one that reported another result. */
export function countEffects(entries: Entry[]) {
  return entries
    .filter(({ own }) => own?.status === 'SUCCESS')
    .reduce((sum, { calls }) => sum + 1 + new Set(calls.filter(isOtherEffect).map(executionOf)).size, 0)
}

export function isOtherEffect(call: TimelineCall) {
  return call.resultDiverged && call.status === 'SUCCESS' && call.outcome !== 'COLLIDED'
}

/** A call that names no execution counts as one of its own. */
function executionOf(call: TimelineCall) {
  return call.executionId ?? call.id
}

/** Repeated calls that may have been of the same run or of another. */
function countUnnamed(entries: Entry[]) {
  return entries.flatMap(({ calls }) => calls).filter(isUndecidable).length
}

function isUndecidable({ executionId, outcome, resultDiverged }: TimelineCall) {
  return executionId === null && outcome === 'DEDUPLICATED' && !resultDiverged
}

function listCaveats(unnamed: number, complete: boolean) {
  return [
    ...(complete ? [] : ['Steps and calls that are not loaded were not looked at.']),
    ...(unnamed > 0
      ? [`${countWord(unnamed, 'repeated call')} named no execution: whether code ran again cannot be told.`]
      : []),
  ]
}

export function countWord(count: number, word: string) {
  return `${formatCount(count)} ${word}${count === 1 ? '' : 's'}`
}
