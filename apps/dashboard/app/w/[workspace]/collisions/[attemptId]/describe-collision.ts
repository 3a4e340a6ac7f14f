import { formatDuration } from '../../../../../components/format-number.ts'
import type { OutcomeName } from '../../../../../components/outcomes.ts'
import type { Difference } from '../../../../../queries/differences/difference.ts'

type Described = {
  attempt: {
    id: string
    outcome: OutcomeName
    resent: boolean
    resultDiverged: boolean
    service: string | null
    recordedAt: string
    differences: { kind: Difference['kind']; path: string }[]
    step: { name: string }
  }
  original: { id: string; service: string | null; recordedAt: string } | null
}

export type CollisionStory = {
  title: string
  story: string
  /** What to do about it. */
  advice: string | null
  isGrave: boolean
}

/** What two calls of one key have to do with each other, in words. */
export function describeCollision({ attempt, original }: Described): CollisionStory {
  const { outcome, resent, resultDiverged } = attempt
  const who = attempt.service ?? 'A caller'
  const when = original ? tellGap(original.recordedAt, attempt.recordedAt) : ''
  const calm = { advice: null, isGrave: false }

  if (outcome === 'COLLIDED') {
    return {
      title: 'Same key, two operations',
      story: `${who} called with the key of ${attempt.step.name}${when}, but ${nameDifferences(attempt.differences)}. Nothing changed: the step stands as it was.`,
      advice:
        'If both were meant, the second needs a key of its own. If one was meant, the caller changed its request between tries.',
      isGrave: true,
    }
  }
  if (outcome === 'FENCED') {
    return {
      title: 'Same operation, two holders',
      story: `${who} finished${when}, after its claim had been taken over. Its result is kept on the call, and is not the step’s.`,
      advice: 'The effect may have happened twice: check it where it happens.',
      isGrave: true,
    }
  }
  if (outcome !== 'RECORDED' && resultDiverged) {
    return {
      title: 'Same operation, two results',
      story: `${who} reported the same operation${when}, with another result: ${resent ? 'one execution reported both' : 'the code ran again'}.`,
      advice: 'The effect may have happened twice: check it where it happens.',
      isGrave: true,
    }
  }
  if (original?.id === attempt.id) {
    return {
      title: 'One operation, as it stands',
      story: `This is the call that made the step ${attempt.step.name} what it is. Both sides are the same.`,
      ...calm,
    }
  }
  return {
    title: resent ? 'Same operation, sent again' : 'Same operation, run again',
    story: `${who} reported the same operation${when}${resent ? ', by the same execution: the code did not run again' : ''}. Nothing changed.`,
    ...calm,
  }
}

function tellGap(before: string, after: string) {
  const gap = Date.parse(after) - Date.parse(before)
  return gap < 0
    ? `, ${formatDuration(-gap)} before the run that stands was recorded`
    : `, ${formatDuration(gap)} after it was recorded`
}

function nameDifferences(differences: Described['attempt']['differences']) {
  const [first, ...rest] = differences.filter(({ kind }) => kind !== 'moved')
  if (!first) return differences.length > 0 ? 'a list has another order' : 'for another operation'
  const name = first.path === '' ? 'the whole context' : first.path
  if (rest.length === 0) return `${name} differs`
  return `${name} and ${rest.length} other ${rest.length === 1 ? 'field' : 'fields'} differ`
}
