import type { Finding, Limit, VerdictFacts } from './types.ts'
import { countOf, minuteOf } from './words.ts'

const always: Limit[] = [
  {
    code: 'OTHER_KEYS',
    text: 'Each operation is judged by itself: the same effect under another key, name or thread is not seen.',
  },
  { code: 'OTHER_WORKSPACES', text: 'Other workspaces are not looked at.' },
  {
    code: 'UNREPORTED_RUNS',
    text: 'Code that ran and made no call, for example because it was killed, left no trace.',
  },
]

/** Under a key that is not of the whole workspace, each thread has an operation of its own, meant or not. */
export const areSeparate = ({ isThread, sums }: VerdictFacts): boolean =>
  !isThread && sums.operations > sums.names

/** What the verdict did not look at, or cannot see: what was left out of these facts first, then what is out of all. */
export const listLimits = (facts: VerdictFacts, findings: readonly Finding[]): Limit[] => {
  const { sums, steps, calls, hasMoreOperations, removed } = facts
  const limits: Limit[] = []
  if (hasMoreOperations)
    limits.push({
      code: 'MORE_OPERATIONS',
      text: `Only ${countOf(sums.operations, 'operation')} were looked at; there may be more.`,
    })
  const unread = sums.remarkable - steps.length
  const all = steps.reduce((total, step) => total + step.calls, 0)
  const unseen = all - calls.length - (removed?.calls ?? 0)
  if (unread > 0 || unseen > 0)
    limits.push({
      code: 'MORE_CALLS',
      text: [
        unseen > 0 &&
          `${countOf(unseen, 'call')} between the first and the last ones were counted, not looked at.`,
        unread > 0 && `The calls of ${countOf(unread, 'further operation')} were counted, not looked at.`,
      ]
        .filter(Boolean)
        .join(' '),
    })
  if (removed)
    limits.push({
      code: 'CALLS_REMOVED',
      text: `Calls before ${minuteOf(removed.before)} were removed since they were old, but for those of operations that have not succeeded${removed.calls > 0 ? `: ${countOf(removed.calls, 'call')} of repeated operations, counted all the same` : ''}.`,
    })
  if (areSeparate(facts))
    limits.push({
      code: 'SEPARATE_OPERATIONS',
      text: `Operations of one name that have this key in threads or scopes of their own are not compared: whether they were meant as one is not concluded.`,
    })
  const unnamed = calls.filter(({ executionId, kind }) => executionId === null && kind === 'RECORD').length
  if (unnamed > 0)
    limits.push({
      code: 'EXECUTIONS_NOT_NAMED',
      text: `${countOf(unnamed, 'call')} of these operations named no execution: each was counted as one.`,
    })
  if (findings.some(({ gapByServiceClock }) => gapByServiceClock))
    limits.push({
      code: 'SERVICE_CLOCKS',
      text: 'Gaps between runs of one service are by the times that it gave, not by the server’s clock.',
    })
  return [...limits, ...always]
}
