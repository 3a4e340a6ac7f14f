import { checkText } from './check-text.ts'
import { findAttempts } from './find-attempts.ts'
import { findSteps } from './find-steps.ts'
import { findThreads } from './find-threads.ts'
import { lookupQuery } from './lookup-query.ts'
import { checkFirst, mostHits } from './page.ts'
import { readRows } from './read-planned.ts'
import type { Attempt, Sql, Step, Thread, Workspace } from './types.ts'

/** Only a step has a `fingerprint`, only an attempt an `outcome`. */
export type LookupNode = Thread | Step | Attempt

export type LookupHit = { matched: string; node: LookupNode }

type Match = { matched: string; threadId: string | null; stepId: string | null; attemptId: string | null }

const isString = (id: string | null): id is string => id !== null

/** All that bears exactly this id, key or reference: ids before keys, keys before references, newest first. */
export const lookup = async (
  sql: Sql,
  workspace: Workspace,
  input: { text: string; first?: number | null | undefined },
): Promise<LookupHit[]> => {
  const first = checkFirst(input.first, mostHits)
  checkText(input.text, 'text')
  const matches = await readRows<Match>(sql, lookupQuery(sql, workspace, { text: input.text, first }))
  const found = await Promise.all([
    findThreads(sql, workspace, matches.map(({ threadId }) => threadId).filter(isString)),
    findSteps(sql, workspace, matches.map(({ stepId }) => stepId).filter(isString)),
    findAttempts(sql, workspace, matches.map(({ attemptId }) => attemptId).filter(isString)),
  ])
  const nodes = new Map<string | undefined, LookupNode | null>(found.flat().map((node) => [node?.id, node]))
  return matches.flatMap(({ matched, threadId, stepId, attemptId }) => {
    const node = nodes.get(threadId ?? stepId ?? attemptId ?? undefined)
    return node ? [{ matched, node }] : []
  })
}
