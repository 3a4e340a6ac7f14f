import { checkText } from '../check-text.ts'
import { LedgerError } from '../errors.ts'
import { countRemovedCalls, findRemovedBefore } from '../find-retention.ts'
import { findThreads } from '../find-threads.ts'
import { isUuid } from '../prepare-call.ts'
import { readRows } from '../read-planned.ts'
import type { Sql, Workspace } from '../types.ts'
import { judgeFacts } from './judge-facts.ts'
import { verdictCallsQuery } from './read-calls.ts'
import { type StepRow, type Subject, verdictStepsQuery } from './read-steps.ts'
import type { CallFacts, StepFacts, StepSums, Verdict, VerdictFacts } from './types.ts'

type Name = string | null | undefined
type Named = { threadId?: Name; key?: Name; name?: Name }

/** Whether anything happened twice in a thread, or under a key. Null where there is no such thread, or no such key. */
export const findVerdict = async (sql: Sql, workspace: Workspace, named: Named): Promise<Verdict | null> => {
  const subject = toSubject(named)
  if (!subject) return null
  const facts = await readFacts(sql, workspace, subject)
  if (facts.sums.operations > 0) return judgeFacts(facts)
  if (!('threadId' in subject)) return null
  const [thread] = await findThreads(sql, workspace, [subject.threadId])
  return thread ? judgeFacts(facts) : null
}

const toSubject = ({ threadId, key, name }: Named): Subject | null => {
  if ((threadId == null) === (key == null))
    throw new LedgerError('BAD_USER_INPUT', 'Give exactly one of threadId and key.', 'threadId')
  if (name != null && key == null)
    throw new LedgerError('BAD_USER_INPUT', 'A name goes with a key. Leave it out for a thread.', 'name')
  if (threadId != null) return isUuid(threadId) ? { threadId: threadId.toLowerCase() } : null
  if (key == null) return null
  checkText(key, 'key')
  if (name != null) checkText(name, 'name')
  return { key, name: name ?? null }
}

const readRemoved = async (
  sql: Sql,
  workspace: Workspace,
  { oldest, steps }: { oldest: Date | null; steps: readonly StepFacts[] },
): Promise<VerdictFacts['removed']> => {
  const before = await findRemovedBefore(sql, workspace)
  if (!before || !oldest || oldest >= before) return null
  const ids = steps.map(({ id }) => id)
  const counts = await countRemovedCalls(sql, workspace, ids)
  return { before, calls: counts.reduce((total, count) => total + count, 0) }
}

const readFacts = async (sql: Sql, workspace: Workspace, subject: Subject): Promise<VerdictFacts> => {
  const rows = await readRows<StepRow>(sql, verdictStepsQuery(sql, workspace, subject))
  const steps = rows.flatMap(({ id, sums: _, hasMore: __, oldest: ___, ...step }) =>
    id === null ? [] : { id, ...step },
  )
  const threadId = 'threadId' in subject ? subject.threadId : null
  const calls =
    steps.length === 0
      ? []
      : await readRows<CallFacts>(sql, verdictCallsQuery(sql, workspace, { steps, threadId }))
  const [first] = rows
  if (!first) throw new Error('sums are one row at least')
  return {
    isThread: threadId !== null,
    sums: JSON.parse(first.sums) as StepSums,
    steps,
    calls,
    hasMoreOperations: first.hasMore,
    removed: await readRemoved(sql, workspace, { oldest: first.oldest, steps }),
  }
}
